using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using MessageContracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Attack;

/// <summary>A project of schema files and C#, generated, analysed and compiled as a user's build would, and then run.</summary>
internal sealed class Workshop
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(MessageJson).Assembly.Location),
    ];

    private readonly List<AdditionalText> files = [];
    private readonly StringBuilder source = new();
    private Assembly? assembly;

    public string RootNamespace { get; init; } = "Shop";

    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    public Compilation? Compiled { get; private set; }

    public IReadOnlyList<(string Name, string Text)> Generated { get; private set; } = [];

    public Workshop File(string path, string text)
    {
        files.Add(new TextFile("/p/" + path, text));
        return this;
    }

    public Workshop Code(string text)
    {
        source.AppendLine(text);
        return this;
    }

    public Workshop Build()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
        SyntaxTree user = CSharpSyntaxTree.ParseText("using System; using System.Linq; using System.Collections.Generic; using System.Threading.Tasks;\n" + source, parse, "/p/User.cs", Encoding.UTF8);
        var compilation = CSharpCompilation.Create(
            "Shop" + Guid.NewGuid().ToString("N"),
            [user],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var options = new Options(RootNamespace);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], files, parse, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult run = driver.GetRunResult().Results[0];
        Generated = [.. run.GeneratedSources.Select(made => (made.HintName, made.SourceText.ToString()))];
        CompilationWithAnalyzers analysed = output.WithAnalyzers([new ContractFileAnalyzer()], new AnalyzerOptions([.. files], options));
        Compiled = output;
        using var image = new MemoryStream();
        bool emitted = output.Emit(image).Success;
        Diagnostics =
        [
            .. run.Diagnostics,
            .. analysed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(found => found.Severity >= DiagnosticSeverity.Warning),
            .. output.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id is not ("CS1591" or "CS1701")),
        ];
        if (run.Exception is { } thrown)
        {
            throw new InvalidOperationException("The generator threw.", thrown);
        }

        if (emitted)
        {
            image.Position = 0;
            assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        }

        return this;
    }

    /// <summary>The diagnostics, one a line: id, file, line and column from 1.</summary>
    public string Report() => string.Join('\n', Diagnostics.Select(found =>
    {
        FileLinePositionSpan at = found.Location.GetLineSpan();
        return $"{found.Id} {at.Path?.Replace("/p/", "", StringComparison.Ordinal)}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1})";
    }));

    /// <summary>The types of others that the generated code names by a using, those with type arguments left out.</summary>
    public IEnumerable<string> NamedTypes() => Compiled!.SyntaxTrees.Skip(1)
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not QualifiedNameSyntax)
            .Where(name => Compiled.GetSemanticModel(tree).GetSymbolInfo(name).Symbol is INamedTypeSymbol { Arity: 0 } type && !type.Locations.Any(at => at.IsInSource))
            .Select(name => name.Identifier.ValueText))
        .Distinct();

    public Type Type(string name) => (assembly ?? throw new InvalidOperationException("The project does not compile:\n" + string.Join('\n', Diagnostics)))
        .GetType(RootNamespace.Length == 0 ? name : RootNamespace + "." + name, throwOnError: true)!;

    /// <summary>Runs the static method <c>Program.Main</c> of the added C#.</summary>
    public object? Run(string method = "Main")
    {
        _ = assembly ?? throw new InvalidOperationException("The project does not compile:\n" + string.Join('\n', Diagnostics));
        return assembly.GetType("Program")!.GetMethod(method)!.Invoke(null, null);
    }

    /// <summary>Reads and writes a text as a generated type: null where the report is clean, with what was written.</summary>
    public (string? Written, string Report) RoundTrip(string type, string json)
    {
        MethodInfo method = typeof(Workshop).GetMethod(nameof(RoundTripAs), BindingFlags.NonPublic | BindingFlags.Static)!;
        return ((string?, string))method.MakeGenericMethod(Type(type)).Invoke(null, [json])!;
    }

    private static (string? Written, string Report) RoundTripAs<T>(string json)
        where T : ISchemaType<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        bool read = MessageJson.TryParse(utf8, out T? value, out ValidationReport report);
        ValidationReport checkedOnly = MessageJson.Validate<T>(utf8);
        if (checkedOnly.ToString() != report.ToString())
        {
            return (null, $"Validate and TryParse differ:\n{checkedOnly}\n{report}");
        }

        return (value is null ? null : value.ToJson(), read ? "" : report.ToString());
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string rootNamespace) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => [];

        public override bool TryGetValue(string key, out string value)
        {
            value = key switch
            {
                "build_property.RootNamespace" => rootNamespace,
                "build_property.ProjectDir" => "/p/",
                _ => "",
            };
            return value.Length > 0;
        }
    }
}
