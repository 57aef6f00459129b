using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>The assembly of contracts that the project refers to, made by the generator.</summary>
internal static class MadeContracts
{
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

    /// <summary>What every project refers to.</summary>
    public static string[] Framework { get; } = [.. FrameworkPaths()];

    public static byte[] Image()
    {
        SchemaFile[] files =
        [
            new("/project/schemas/depot.events.yaml", "family: Depot\nfield-names: '^[a-z_]+$'\ntopics: { main: 'depot.{event}.{to.city}.{carrier}' }\nmessages: [{ files: 'parcel.{event}.yaml' }]\n", IsEventTable: true),
            new("/project/schemas/parcel.sent.yaml", Parcel, IsEventTable: false),
            new("/project/schemas/address.yaml", Address, IsEventTable: false),
        ];
        CSharpCompilation contracts = CSharpCompilation.Create(
            "contracts",
            [],
            Framework.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(
                [new ContractGenerator().AsSourceGenerator()], files.Select(file => new InMemoryFile(file)), new CSharpParseOptions(LanguageVersion.Preview), new ProjectOptions())
            .RunGeneratorsAndUpdateCompilation(contracts, out Compilation generated, out _);
        using MemoryStream image = new();
        return generated.Emit(image).Success ? image.ToArray() : throw new InvalidOperationException("The contracts made for the benchmark do not compile.");
    }

    private static IEnumerable<string> FrameworkPaths()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return trusted.Where(path => Path.GetDirectoryName(path) == framework).Append(typeof(MessageBus).Assembly.Location);
    }
}
