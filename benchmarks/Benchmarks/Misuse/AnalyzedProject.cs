using System.Collections.Immutable;
using System.Text;
using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>A project of a thousand initializers of messages, whose contracts are in an assembly that it refers to.</summary>
internal sealed class AnalyzedProject
{
    private const int Files = 20;
    private const int InitializersEach = 50;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly CSharpCompilation compilation;

    public AnalyzedProject()
    {
        MetadataReference[] framework = [.. Framework()];
        compilation = CSharpCompilation.Create(
            "thousand",
            Enumerable.Range(0, Files).Select(file => CSharpSyntaxTree.ParseText(Text(file), Language, $"File{file}.cs")),
            [.. framework, Contracts(framework)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static int Initializers => Files * InitializersEach;

    /// <summary>Compiles, and nothing else.</summary>
    public void Compile() => Emit(Fresh());

    /// <summary>Compiles while analyzers look on, as a build does.</summary>
    /// <returns>How long the analyzers themselves ran, and how much they found.</returns>
    public (TimeSpan Spent, int Found) Compile(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpCompilation fresh = Fresh();
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        CompilationWithAnalyzers analysis = fresh.WithAnalyzers(analyzers, options);
        int found = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
        Emit(fresh);
        TimeSpan spent = TimeSpan.FromTicks(analyzers.Sum(analyzer => analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.Ticks));
        return (spent, found);
    }

    /// <summary>The same project, of which nothing is bound yet.</summary>
    private CSharpCompilation Fresh() => compilation.Clone();

    private static void Emit(CSharpCompilation compilation)
    {
        if (!compilation.Emit(Stream.Null).Success)
        {
            throw new InvalidOperationException("The project made for the benchmark does not compile: " + compilation.GetDiagnostics().First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    /// <summary>Messages with nested objects, lists and constants of every kind; one constant in a file is wrong, so that it shows when nobody looks.</summary>
    private static string Text(int file)
    {
        StringBuilder text = new($"using System;\nusing Made;\nusing Made.Depot;\nstatic class File{file}\n{{\n");
        for (int i = 0; i < InitializersEach; i++)
        {
            string city = i == 0 ? "" : $"city-{i}";
            text.Append("    public static object Make").Append(i).Append("() => new ParcelSent\n    {\n")
                .Append("        Id = ").Append(i + 1).Append(",\n        Carrier = ParcelSentCarrier.Post,\n        Weight = 1.5,\n")
                .Append("        From = new() { City = \"praha\", Street = \"Na Hůrce\", Mail = \"a@example.org\" },\n")
                .Append("        To = new() { City = \"").Append(city).Append("\", Street = nameof(Make").Append(i).Append("), Mail = \"b@example.org\" },\n")
                .Append("        Page = new Uri(\"https://example.org/").Append(i).Append("\"),\n        Tags = [\"new\", \"fast\"],\n        Code = \"AB").Append(i).Append("\",\n    };\n\n");
        }

        return text.Append("}\n").ToString();
    }

    private static PortableExecutableReference Contracts(MetadataReference[] framework)
    {
        SchemaFile[] files =
        [
            new("/project/schemas/depot.events.yaml", "family: Depot\nfield-names: '^[a-z_]+$'\ntopics: { main: 'depot.{event}.{to.city}.{carrier}' }\nmessages: [{ files: 'parcel.{event}.yaml' }]\n", IsEventTable: true),
            new("/project/schemas/parcel.sent.yaml", Parcel, IsEventTable: false),
            new("/project/schemas/address.yaml", Address, IsEventTable: false),
        ];
        CSharpCompilation contracts = CSharpCompilation.Create(
            "contracts", [], framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files.Select(file => new InMemoryFile(file)), Language, new ProjectOptions())
            .RunGeneratorsAndUpdateCompilation(contracts, out Compilation generated, out _);
        using MemoryStream image = new();
        if (!generated.Emit(image).Success)
        {
            throw new InvalidOperationException("The contracts made for the benchmark do not compile.");
        }

        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    private static IEnumerable<MetadataReference> Framework()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return trusted.Where(path => Path.GetDirectoryName(path) == framework).Append(typeof(MessageBus).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path));
    }

    private const string Parcel = """
        type: object
        required: [id, carrier, weight, from, to, tags, code]
        properties:
          id: { type: integer, minimum: 1 }
          carrier: { enum: [post, courier] }
          weight: { type: number, exclusiveMinimum: 0, multipleOf: 0.1 }
          from: { $ref: address.yaml }
          to: { $ref: address.yaml }
          page: { type: string, format: uri }
          tags: { type: array, items: { type: string, minLength: 1 }, maxItems: 5, uniqueItems: true }
          code: { type: string, pattern: '^[A-Z]{2}[0-9]+$' }
        """;

    private const string Address = """
        type: object
        required: [city]
        properties:
          city: { type: string, pattern: '^[a-z0-9-]+$' }
          street: { type: string, maxLength: 60 }
          mail: { type: string, format: email }
        """;
}
