using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>The code that the generator makes of all groups of a draft, compiled once.</summary>
internal sealed class SuiteAssembly
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);
    private readonly Assembly assembly;

    private SuiteAssembly(IReadOnlyList<SuiteGroup> groups)
    {
        List<SyntaxTree> trees = [.. groups.SelectMany(Generate)];
        assembly = Compile(groups, trees);
    }

    public static SuiteAssembly Of(IReadOnlyList<SuiteGroup> groups) => new(groups);

    /// <summary>What validates a group's instances; what kept it from being compiled is thrown.</summary>
    public Validate Validator(SuiteGroup group)
    {
        if (problems.TryGetValue(group.Name, out string? problem))
        {
            throw new InvalidOperationException(problem);
        }

        Type type = assembly.GetType($"Suite.{group.Name}.Schema{group.Name}", throwOnError: true)!;
        MethodInfo method = typeof(MessageJson).GetMethod(nameof(MessageJson.Validate))!.MakeGenericMethod(type);
        return method.CreateDelegate<Validate>();
    }

    private IEnumerable<SyntaxTree> Generate(SuiteGroup group)
    {
        ImmutableArray<AdditionalText> files = [.. group.Files()];
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], files, Language, new SuiteOptions("Suite." + group.Name))
            .RunGenerators(CSharpCompilation.Create("Empty"))
            .GetRunResult();
        if (result.Results[0].Exception is { } exception)
        {
            problems[group.Name] = exception.ToString();
            return [];
        }

        return result.Results[0].GeneratedSources.Select(source =>
            CSharpSyntaxTree.ParseText(source.SourceText, Language, group.Name + "/" + source.HintName));
    }

    private Assembly Compile(IReadOnlyList<SuiteGroup> groups, List<SyntaxTree> trees)
    {
        while (true)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Suite" + groups[0].Draft + groups[0].Name,
                trees,
                References(),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            using MemoryStream image = new();
            ILookup<string, Diagnostic> errors = compilation.Emit(image).Diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath.Split('/')[0], StringComparer.Ordinal);
            if (errors.Count == 0)
            {
                image.Position = 0;
                return AssemblyLoadContext.Default.LoadFromStream(image);
            }

            foreach (IGrouping<string, Diagnostic> group in errors)
            {
                problems[group.Key] = string.Join(Environment.NewLine, group.Take(5));
            }

            trees.RemoveAll(tree => errors.Contains(tree.FilePath.Split('/')[0]));
        }
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "MessageContracts.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    internal delegate ValidationReport Validate(ReadOnlySpan<byte> utf8, MessageJsonOptions? options = null);
}
