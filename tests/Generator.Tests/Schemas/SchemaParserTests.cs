using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Schemas;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>Each keyword arrives in the model as it was written.</summary>
public class SchemaParserTests
{
    private const string Later = "$schema: https://json-schema.org/draft/2020-12/schema\n";

    [Fact]
    public void Document()
    {
        SchemaDocument document = Files.Schema("{}\n", out _, "/src/schemas/koji-build.test.complete.yaml");
        Assert.Equal("koji-build.test.complete", document.Stem);
        Assert.Equal("", document.Root.Pointer);
    }

    [Theory]
    [InlineData("C:\\src\\a.yaml", "a")]
    [InlineData("a.b/c", "c")]
    [InlineData("contact", "contact")]
    public void Stem(string path, string stem) => Assert.Equal(stem, Files.Schema("{}\n", out _, path).Stem);

    [Fact]
    public void AFileWithoutContentGivesAnEmptySchema() =>
        Assert.Equal(new Schema { Pointer = "" }, Files.Schema("", out _).Root);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("{}", null)]
    public void Boolean(string text, bool? expected) => Assert.Equal(expected, Files.Schema(text).Boolean);

    [Fact]
    public void Scalars()
    {
        Schema schema = Files.Schema("""
            $id: contact
            $ref: 'common.json#properties/version'
            multipleOf: 0.10
            minimum: -1
            exclusiveMinimum: 1e400
            maximum: 123456789012345678901234567890
            exclusiveMaximum: 0x10
            minLength: 1
            maxLength: 2.0
            minItems: 3
            maxItems: 99999999999
            minProperties: 5
            maxProperties: 6
            pattern: ^a$
            format: uri
            uniqueItems: true
            deprecated: true
            title: T
            description: |
              Two
              lines
            x-csharp-name: Name
            """);

        Assert.Equal(("contact", "common.json#properties/version"), (schema.Id, schema.Ref));
        Assert.Equal(("0.10", "-1", "1e400"), (schema.MultipleOf, schema.Minimum, schema.ExclusiveMinimum));
        Assert.Equal(("123456789012345678901234567890", "16"), (schema.Maximum, schema.ExclusiveMaximum));
        Assert.Equal((1, 2, 3), (schema.MinLength, schema.MaxLength, schema.MinItems));
        Assert.Equal((int.MaxValue, 5, 6), (schema.MaxItems, schema.MinProperties, schema.MaxProperties));
        Assert.Equal(("^a$", "uri", true, true), (schema.Pattern, schema.Format, schema.UniqueItems, schema.Deprecated));
        Assert.Equal(("T", "Two\nlines\n", "Name"), (schema.Title, schema.Description, schema.CSharpName));
    }

    [Fact]
    public void Lists()
    {
        Schema schema = Files.Schema("{type: [string, 'null'], required: [b, a], enum: [a, 1, 1.0, null, [x], {y: true}], examples: ['q\"', 2]}");

        Assert.Equal(["string", "null"], schema.Types);
        Assert.Equal(["b", "a"], schema.Required);
        Assert.Equal(["\"a\"", "1", "1.0", "null", "[\"x\"]", "{\"y\":true}"], schema.Enum.Select(literal => literal.Json));
        Assert.Equal("q\"", schema.Examples[0].Text);
        Assert.Equal("\"q\\\"\"", schema.Examples[0].Json);
        Assert.Equal(["integer"], Files.Schema("type: integer").Types);
    }

    [Fact]
    public void NullIsALiteral()
    {
        Schema schema = Files.Schema("{const: null, default: null}");

        Assert.Equal(JsonLiteralKind.Null, schema.Const?.Kind);
        Assert.Equal("null", schema.Default?.Json);
        Assert.Null(Files.Schema("{}").Const);
    }

    [Theory]
    [InlineData("items: {}", "/items")]
    [InlineData("items: [true, {}]", "/items/0 /items/1")]
    [InlineData("additionalItems: false", "/additionalItems")]
    [InlineData("contains: {}", "/contains")]
    [InlineData("properties: {b: {}, a/b: {properties: {m~n: {}}}}", "/properties/b /properties/a~1b /properties/a~1b/properties/m~0n")]
    [InlineData("patternProperties: {'^x': {}}", "/patternProperties/^x")]
    [InlineData("additionalProperties: true", "/additionalProperties")]
    [InlineData("propertyNames: {}", "/propertyNames")]
    [InlineData("dependencies: {a: [b], c: {}}", "/dependencies/c")]
    [InlineData("{if: {}, then: {}, else: {}}", "/if /then /else")]
    [InlineData("{allOf: [{}], anyOf: [{}], oneOf: [{}, {not: {}}]}", "/allOf/0 /anyOf/0 /oneOf/0 /oneOf/1 /oneOf/1/not")]
    [InlineData(Later + "$defs: {a: {}}", "/$defs/a")]
    [InlineData("definitions: {a: {}, b: {}}", "/definitions/a /definitions/b")]
    [InlineData(Later + "prefixItems: [{}, {}]\nitems: {}", "/prefixItems/0 /prefixItems/1 /items")]
    [InlineData(Later + "dependentSchemas: {a: {}}\ndependentRequired: {a: [b]}", "/dependentSchemas/a")]
    [InlineData(Later + "unevaluatedItems: {}\nunevaluatedProperties: {not: {}}", "/unevaluatedItems /unevaluatedProperties /unevaluatedProperties/not")]
    [InlineData(Later + "$ref: '#/$defs/a'\nmaxLength: 1", "/$ref")]
    [InlineData(Later + "$ref: '#/$defs/a'\n$dynamicRef: '#b'\nallOf: [{}]", "/$ref /$dynamicRef /allOf/0")]
    public void Subschemas(string text, string pointers) =>
        Assert.Equal(pointers.Split(' '), SchemaWalk.Below(Files.Schema(text)).Select(schema => schema.Pointer));

    [Fact]
    public void Dependencies()
    {
        EquatableArray<Dependency> dependencies = Files.Schema("dependencies: {a: [b, c], d: {required: [e]}}").Dependencies;

        Assert.Equal(["b", "c"], dependencies[0].Required);
        Assert.Equal(["e"], dependencies[1].Schema!.Required);
    }

    [Fact]
    public void AReferenceWithAnnotationsStandsAlone()
    {
        Schema schema = Files.Schema(Later + "$ref: '#/$defs/a'\ndescription: x\n$defs: {a: {}}");

        Assert.Equal(("#/$defs/a", "/$ref", 0), (schema.Ref, schema.RefPointer, schema.AllOf.Count));
    }

    [Fact]
    public void DynamicAnchorsBelongToTheResourceAroundThem()
    {
        Schema schema = Files.Schema(Later + "$defs: {a: {$dynamicAnchor: x}, b: {$id: b, $dynamicAnchor: y, not: {$dynamicAnchor: z}}}");

        Assert.Equal(["x"], schema.DynamicAnchors.Select(anchor => anchor.Name));
        Assert.Equal(["/$defs/b", "/$defs/b/not"], schema.Definitions[1].Schema.DynamicAnchors.Select(anchor => anchor.Pointer));
    }

    [Fact]
    public void LayoutAndCommentsMakeNoDifference()
    {
        Schema block = Files.Schema("# comment\ntype: object\n\nproperties:   # more\n  a:\n    type: string\n    enum:\n    - x\n    - 'y'\nrequired:\n- a\n");
        Schema flow = Files.Schema("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"enum\": [\"x\", \"y\"]}}, \"required\": [\"a\"]}");

        Assert.Equal(block, flow);
        Assert.Equal(block.GetHashCode(), flow.GetHashCode());
        Assert.NotEqual(block, Files.Schema("type: object\n"));
    }

    [Fact]
    public void WhatIsWrongIsLeftOutOrReadAsMeantAndTheRestStays()
    {
        Schema schema = Files.Schema("type: strng\nminLength: abc\nmaxLength: 3\nenum: []\n", out EquatableArray<Issue> issues).Root;

        Assert.Equal(3, issues.Count);
        Assert.Equal(new Schema { Pointer = "", MaxLength = 3, Types = EquatableArray<string>.Own(["string"]), IsEnumGuessed = true }, schema);
    }
}
