using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>What is read although it is not valid: as much as a type has a place for, and nothing where it would be written back as something else.</summary>
public class LenientReadingTests
{
    private static readonly GeneratedAssembly Emitted = TestProject.Of(
        ("closed.json", """{"type":"object","properties":{"a":{"type":"string","enum":["x","y"]}},"additionalProperties":false}"""),
        ("pair.json", """{"type":"array","items":[{"type":"integer"},{"type":"string","pattern":"^a"}],"minItems":2,"additionalItems":false}"""),
        ("link.json", """{"type":"object","properties":{"to":{"type":"string","format":"uri"}}}""")).Run().Load();

    [Theory]
    [InlineData("Closed", """{"a":"z"}""", "enum")]
    [InlineData("Pair", """[1,"b"]""", "pattern")]
    [InlineData("Link", """{"to":"../a?b"}""", "format")]
    public void AValueThatTheTypeHoldsIsKept(string type, string json, string keyword)
    {
        (ValidationReport report, string? written) = Emitted.Schema(type).ReadLeniently(json);

        Assert.Equal((keyword, json), (Assert.Single(report.Violations).Keyword, written));
    }

    [Theory]
    [InlineData("Closed", """{"a":"x","b":1}""", "additionalProperties")]
    [InlineData("Pair", """[1,"a",2]""", "additionalItems")]
    [InlineData("Link", """{"to":"https://example.org/{a}"}""", "format")]
    [InlineData("Link", """{"to":"é"}""", "format")]
    public void WhatTheTypeHasNoPlaceForLeavesNothingToRead(string type, string json, string keyword)
    {
        (ValidationReport report, string? written) = Emitted.Schema(type).ReadLeniently(json);

        Assert.Equal((keyword, null), (Assert.Single(report.Violations).Keyword, written));
    }
}
