using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Analyzers.Tests.Material;

/// <summary>Contracts that hold one of each thing that C# can get wrong, compiled once.</summary>
internal static class Shop
{
    private const string Table = """
        family: Shop
        field-names: '^[a-z_]+$'
        type-parameters:
          THouse: { pattern: '^[a-z][a-z0-9-]*$', values: [north, south], optional: true }
        options: { environment: prod }
        segments: { max-bytes: 80 }
        topics:
          main: '{environment}.shop.{THouse}.{event}.{to.city}.{speed}.{count}.{note}'
        messages:
          - files: 'parcel.{event}.yaml'
        checks:
          - '{route} up to first dot equals {THouse}'
        """;

    private const string Sent = """
        type: object
        required: [to, speed, count, note, route]
        properties:
          to: { $ref: address.yaml }
          speed: { enum: [slow, fast] }
          count: { type: integer, minimum: 1 }
          note: { type: string, maxLength: 100 }
          route: { type: string }
        """;

    private const string Address = """
        type: object
        required: [city]
        properties:
          city: { type: string, pattern: '^[a-z*.]+$' }
          street: { type: string }
          box: { type: integer }
          house: { type: string }
          gate: { type: boolean }
          floor: { type: [integer, 'null'] }
        oneOf: [{ required: [street] }, { required: [box] }]
        not: { required: [gate, floor] }
        dependencies: { house: [street, floor] }
        """;

    private const string Choice = """
        type: object
        properties: { a: { type: string }, b: { type: string }, c: { type: string } }
        anyOf: [{ required: [a] }, { required: [b, c] }]
        """;

    private const string Thing = """
        type: object
        properties:
          code: { type: string, pattern: '^[A-Z]+$' }
          name: { type: string, minLength: 2, maxLength: 4 }
          count: { type: integer, minimum: 0, maximum: 10 }
          ratio: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }
          price: { type: number, multipleOf: 0.01 }
          mail: { type: string, format: email }
          home: { type: string, format: uri }
          link: { type: string, format: uri-reference }
          size: { type: integer, enum: [1, 2, 4] }
          any: { enum: [a, 1, true] }
          tags: { type: array, items: { type: string, minLength: 1 }, minItems: 1, maxItems: 3, uniqueItems: true }
          grid: { type: array, items: { type: array, items: { type: integer, maximum: 9 } } }
          counts: { type: object, additionalProperties: { type: integer, minimum: 0 }, minProperties: 1, maxProperties: 2 }
          sex: { enum: [female, male, 'un-known'] }
          label: { $ref: label.yaml }
          value: { oneOf: [{ type: string, minLength: 3 }, { type: integer, minimum: 5 }] }
          slow: { type: string, pattern: '^(a+)+\1$' }
          maybe: { type: [string, 'null'], minLength: 2 }
        """;

    private const string Everything = """
        type: object
        required: [text, day, at, page, sort, words, two, part, choice, named, anything, map, yes, rate]
        properties:
          text: { type: string }
          day: { type: string, format: date }
          at: { type: string, format: date-time }
          page: { type: string, format: uri }
          sort: { enum: [a, b], examples: [b] }
          words: { type: array, items: { type: string }, examples: [[x, y]] }
          two: { type: array, items: { type: integer }, minItems: 2 }
          part: { $ref: depot/moved.yaml }
          choice: { oneOf: [{ type: string }, { type: integer }] }
          named: { $ref: label.yaml }
          anything: { examples: [any] }
          map: { type: object, additionalProperties: { type: string } }
          yes: { type: boolean, examples: [true] }
          rate: { type: number, examples: [1.5] }
        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("shop.events.yaml", Table),
        ("parcel.sent.yaml", Sent),
        ("address.yaml", Address),
        ("choice.yaml", Choice),
        ("thing.yaml", Thing),
        ("label.yaml", "{type: string, maxLength: 3}"),
        ("depot/depot.events.yaml", "{family: Depot, segments: {replace: {'.': '_'}}, messages: [{name: Moved, schema: moved.yaml, topic: 'moved.{tag}.{id}'}]}"),
        ("depot/moved.yaml", "{type: object, required: [tag, id], properties: {tag: {type: string, minLength: 2, examples: [f43, f44]}, id: {type: integer, maximum: 9, examples: [7]}}}"),
        ("everything.yaml", Everything),
    ];

    /// <summary>The contracts and C# that uses them in one project.</summary>
    public static Compilation Own { get; } = TestProject.Of(Files).Run().AssertClean().Compilation;

    /// <summary>A project that refers to an assembly with the contracts.</summary>
    public static Compilation Referring { get; } = CSharpCompilation.Create(
        "Shop.User",
        [Own.SyntaxTrees.First()],
        [.. References.All, Image(Own)],
        (CSharpCompilationOptions)Own.Options);

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
