using MessageContracts.Generator.Schemas;
using MessageContracts.Generator.Tests.Evaluating;
using MessageContracts.Generator.Tests.Reading;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Resolving;

/// <summary>Schemas that say the same are one object wherever they stand, and still mean what they mean there.</summary>
public class EqualSchemasTests
{
    private const string Part = "type: object\nproperties: {x: {$ref: part.yaml}}\n";

    [Fact]
    public void SubschemasThatSayTheSameAreOneObject()
    {
        SchemaDocument one = Files.Schema(Part, out _, "one.yaml");
        SchemaDocument other = Files.Schema("description: Another.\n" + Part, out _, "other.yaml");

        Assert.Same(one.Root.Properties[0].Schema, other.Root.Properties[0].Schema);
    }

    [Fact]
    public void EachIsEvaluatedWhereItStands()
    {
        SchemaSet schemas = new(
            ("dir/all.yaml", "allOf: [{$ref: one/whole.yaml}, {$ref: two/whole.yaml}]\n"),
            ("dir/one/whole.yaml", Part),
            ("dir/two/whole.yaml", Part),
            ("dir/one/part.yaml", "type: string\n"),
            ("dir/two/part.yaml", "type: integer\n"));

        Assert.Equal("dir/two/part.yaml#/type", Assert.Single(schemas.Evaluate("dir/all.yaml", """{"x": "text"}""")).SchemaLocation);
        Assert.Equal("dir/one/part.yaml#/type", Assert.Single(schemas.Evaluate("dir/all.yaml", """{"x": 1}""")).SchemaLocation);
    }

    [Fact]
    public void EachGivesTheTypeThatItNamesWhereItStands()
    {
        string source = TestProject.Of(
                ("all.yaml", "properties: {a: {$ref: one/whole.yaml#/properties/x}, b: {$ref: two/whole.yaml#/properties/x}}\n"),
                ("one/whole.yaml", Part + "x-csharp-name: WholeOne\n"),
                ("two/whole.yaml", Part + "x-csharp-name: WholeTwo\n"),
                ("one/part.yaml", "type: object\nproperties: {p: {type: string}}\nx-csharp-name: One\n"),
                ("two/part.yaml", "type: object\nproperties: {p: {type: string}}\nx-csharp-name: Two\n"))
            .Run().AssertClean().Source("all.yaml");

        Assert.Contains("public One? A { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("public Two? B { get; init; }", source, StringComparison.Ordinal);
    }
}
