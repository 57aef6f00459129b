using System.Globalization;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Roslyn;

/// <summary>What the compiler hands over, as our own types.</summary>
internal static class RoslynInputs
{
    private const string RoleKey = "build_metadata.AdditionalFiles.MessageContractsRole";

    extension(FileText)
    {
        public static FileText Of(SourceText text) => new(text.ToString(), text.Encoding);
    }

    extension(FileRoles)
    {
        /// <summary>The role of an additional file with these options.</summary>
        public static FileRole Of(string path, AnalyzerConfigOptions options) =>
            FileRoles.Of(path, options.TryGetValue(RoleKey, out string? role) ? role : null);
    }

    extension(GeneratorOptions)
    {
        public static GeneratorOptions Of(AnalyzerConfigOptions options)
        {
            string ns = Value(options, "MessageContractsNamespace") is { Length: > 0 } own ? own : Value(options, "RootNamespace");
            return new GeneratorOptions(
                ns,
                Value(options, "ProjectDir"),
                new ReadLimits(
                    Number(options, "MessageContractsMaxFileBytes", new ReadLimits().MaxBytes),
                    Number(options, "MessageContractsMaxDepth", new ReadLimits().MaxDepth)),
                Value(options, "MessageContractsFormats").Trim().Equals("annotation", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value : "";

    private static int Number(AnalyzerConfigOptions options, string name, int fallback) =>
        int.TryParse(Value(options, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : fallback;
}
