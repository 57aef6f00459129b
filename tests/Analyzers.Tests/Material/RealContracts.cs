using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Analyzers.Tests.Material;

/// <summary>The contracts of Koji and Fedora CI.</summary>
internal static class RealContracts
{
    /// <summary>A project that refers to their assembly.</summary>
    public static CSharpCompilation Referring { get; } = CSharpCompilation.Create(
        "User",
        [CSharpSyntaxTree.ParseText("", new CSharpParseOptions(LanguageVersion.Preview), "Program.cs")],
        [.. References.All, MetadataReference.CreateFromFile(typeof(MessageContracts.Koji.RepoInit).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A project that makes them of its schemas.</summary>
    public static Compilation Own => Made.Value;

    private static readonly Lazy<Compilation> Made = new(() => TestProject.Of(Schemas()).Set("MessageContractsNamespace", "MessageContracts").Run().Compilation);

    private static (string Path, string Text)[] Schemas()
    {
        string root = Repository.Find("schemas");
        return
        [
            .. new[] { "koji", "fedora-ci" }
                .SelectMany(family => Directory.EnumerateFiles(Path.Combine(root, family), "*.yaml"))
                .Select(path => (Path.GetRelativePath(root, path), File.ReadAllText(path))),
        ];
    }
}
