using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Where findings point, and that evaluating ends whatever the schema.</summary>
public class SchemaEvaluatorTests
{
    [Theory]
    [InlineData("a.json", "{\"a\": [1, ⟦\"x\"⟧]}", "/a/1", "type")]
    [InlineData("a.yaml", "a:\n  - 1\n  - ⟦x⟧\n", "/a/1", "type")]
    [InlineData("a.yaml", "a: []\n⟦b⟧: 1\n", "/b", "additionalProperties")]
    [InlineData("a.json", "⟦{}⟧", "", "required")]
    public void AFindingHasItsPlaceInTheFile(string path, string marked, string pointer, string keyword)
    {
        Marked text = Marked.From(marked);
        SchemaSet schemas = new(("s.yaml", "required: [a]\nproperties: {a: {items: {type: integer}}}\nadditionalProperties: false\n"));

        Finding finding = Assert.Single(schemas.Evaluate("s.yaml", text.Text, path));

        Assert.Equal((pointer, keyword), (finding.InstancePointer, finding.Keyword));
        Assert.Equal(marked.IndexOf('⟦', StringComparison.Ordinal), finding.Span.Start);
        Assert.Equal(marked.IndexOf('⟧', StringComparison.Ordinal) - 1, finding.Span.Start + finding.Span.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void OfManyRequiredMembersTheMissingOneIsTold(int count)
    {
        SchemaSet schemas = new(("s.yaml", $"required: [{string.Join(", ", Enumerable.Range(0, count).Select(number => $"m{number}"))}]\nproperties: {{m0: true}}\n"));
        string all = string.Join(",", Enumerable.Range(0, count - 1).Select(number => $"\"m{number}\": {number}"));

        Assert.Empty(schemas.Evaluate("s.yaml", $"{{{all}{(count > 1 ? "," : "")} \"m{count - 1}\": 0}}"));
        Assert.Contains($"\"m{count - 1}\"", Assert.Single(schemas.Evaluate("s.yaml", $"{{{all}}}")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""", true)]
    [InlineData("""{"$ref":"#/definitions/a","definitions":{"a":{"$ref":"#/definitions/b"},"b":{"$ref":"#/definitions/a"}}}""", true)]
    [InlineData("""{"allOf":[{"$ref":"#"}]}""", true)]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"$ref":"#"}],"minimum":2}""", false)]
    [InlineData("""{"not":{"$ref":"#"}}""", false)]
    [InlineData("""{"$ref":"#/nowhere"}""", true)]
    public void ASchemaThatAsksItselfEnds(string schema, bool valid) =>
        Assert.Equal(valid, new SchemaSet(("s.json", schema)).Evaluate("s.json", "1").Count == 0);

    [Fact]
    public void DoublingWorkIsGivenUp()
    {
        SchemaSet schemas = new(("s.json", """{"items":{"allOf":[{"$ref":"#"},{"allOf":[{"$ref":"#"}]}]},"type":"array"}"""));

        Finding finding = Assert.Single(schemas.Evaluate("s.json", new string('[', 40) + new string(']', 40)));

        Assert.Equal("json", finding.Keyword);
        Assert.StartsWith("reading this document takes too much work", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemasTooDeepInEachOtherAreRefused()
    {
        string links = string.Join(',', Enumerable.Range(0, 600).Select(index => $"\"d{index}\":{{\"allOf\":[{{\"$ref\":\"#/definitions/d{index + 1}\"}}]}}"));
        SchemaSet schemas = new(("s.json", $"{{\"$ref\":\"#/definitions/d0\",\"definitions\":{{{links},\"d600\":false}}}}"));

        Assert.Equal("evaluating was given up here: more than 512 schemas apply within each other", Assert.Single(schemas.Evaluate("s.json", "1")).Message);
    }

    [Fact]
    public void APatternThatCannotBeMatchedInTimeIsAFinding()
    {
        SchemaSet schemas = new(("s.json", """{"pattern":"^(a+)+(?!c)$"}"""));

        Finding finding = Assert.Single(schemas.Evaluate("s.json", $"\"{new string('a', 40)}b\""));

        Assert.EndsWith("could not be matched against ^(a+)+(?!c)$ within 1 s", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"multipleOf":0.01}""", "1e1000000", true)]
    [InlineData("""{"type":"integer"}""", "1.0", true)]
    [InlineData("""{"const":100000000000000000000000001}""", "100000000000000000000000001.0", true)]
    [InlineData("""{"const":100000000000000000000000001}""", "100000000000000000000000002", false)]
    [InlineData("""{"multipleOf":123456789012345678901234567890}""", "1234567890123456789012345678900", true)]
    [InlineData("""{"uniqueItems":true}""", "[{\"a\":1,\"b\":2},{\"b\":2.0,\"a\":1}]", false)]
    public void NumbersAreExact(string schema, string instance, bool valid) =>
        Assert.Equal(valid, new SchemaSet(("s.json", schema)).Evaluate("s.json", instance).Count == 0);
}
