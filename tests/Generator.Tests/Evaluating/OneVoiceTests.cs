using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Both executions say the same of a value that fails: pointer, keyword, schema location, message.</summary>
public class OneVoiceTests
{
    private const string Four = """{"$schema":"http://json-schema.org/draft-04/schema#",""";
    private const string Twenty = """{"$schema":"https://json-schema.org/draft/2020-12/schema",""";

    private const string Nested = """
        {"oneOf":[
          {"title":"Outer","type":"object","required":["a"],"properties":{"x":{"type":["object","array"],"required":["p","q"],"items":{"type":"object","required":["p","q"]}}}},
          {"title":"Meant","type":"object","required":["b","c"]}]}
        """;

    private static readonly (string Schema, string Instance)[] Failures =
    [
        ("""{"properties":{"a":false}}""", """{"a":[1]}"""),
        ("""{"properties":{"a":{"type":["string","null"]}}}""", """{"a":1.50}"""),
        ("""{"type":"integer"}""", "\"x\\ny\""),
        ("""{"properties":{"a":{"const":{"b":1}}}}""", """{"a":{"b":2}}"""),
        ("""{"properties":{"a":{"enum":[1,{"b":[]},"c"]}}}""", """{"a":true}"""),
        ("""{"properties":{"a":{"type":"string","enum":["b","c"]}}}""", """{"a":"d"}"""),
        ("""{"minimum":1.50}""", "1.4999999999999999999999"),
        ("""{"exclusiveMinimum":1}""", "1.0"),
        ("""{"maximum":1e2}""", "1e400"),
        ("""{"exclusiveMaximum":-3}""", "-3"),
        ("""{"multipleOf":0.01}""", "0.015"),
        ("""{"properties":{"a":{"minLength":2}}}""", """{"a":"😀"}"""),
        ("""{"properties":{"a":{"maxLength":1}}}""", """{"a":"ab"}"""),
        ("""{"properties":{"a/~b":{"pattern":"^\\d$"}}}""", """{"a/~b":"٣"}"""),
        ("""{"properties":{"a":{"format":"date"}}}""", """{"a":"2024-02-30"}"""),
        ("""{"minItems":2}""", "[1]"),
        ("""{"maxItems":0}""", "[1]"),
        ("""{"uniqueItems":true}""", "[1,2,1.0]"),
        ("""{"contains":{"const":1}}""", "[2]"),
        ("""{"items":[true],"additionalItems":false}""", "[1,2,3]"),
        ("""{"items":{"minimum":2}}""", "[2,1]"),
        ("""{"minProperties":1}""", "{}"),
        ("""{"maxProperties":1}""", """{"a":1,"b":2}"""),
        ("""{"required":["a","b"]}""", """{"a":1}"""),
        ("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1,"b":2}"""),
        ("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}"""),
        ("""{"dependencies":{"a":["b"]}}""", """{"a":1}"""),
        ("""{"dependencies":{"a":{"minProperties":2}}}""", """{"a":1}"""),
        ("""{"patternProperties":{"^a":{"type":"null"}}}""", """{"ab":1}"""),
        ("""{"allOf":[{"minimum":2},{"$ref":"#/definitions/d"}],"definitions":{"d":{"maximum":0}}}""", "1"),
        ("""{"properties":{"a":{"not":{"type":"null"}}}}""", """{"a":null}"""),
        ("""{"properties":{"a":{"if":{"minimum":1},"then":{"minimum":2},"else":{"maximum":-1}}}}""", """{"a":1}"""),
        ("""{"oneOf":[{"minimum":1},{"minimum":2}]}""", "3"),
        (Nested, """{"x":{"p":1,"q":2},"b":1}"""),
        (Nested, """{"x":[{"p":1,"q":2}],"b":1}"""),
        (Four + """ "properties":{"a":{"type":"integer"}}}""", """{"a":1.0}"""),
        (Four + """ "minimum":1,"exclusiveMinimum":true}""", "1"),
        (Twenty + """ "contains":{"const":1},"minContains":2}""", "[1]"),
        (Twenty + """ "contains":{"const":1},"minContains":0,"maxContains":1}""", "[1,1]"),
        (Twenty + """ "contains":{"const":1},"maxContains":1}""", "[2]"),
        (Twenty + """ "dependentRequired":{"a":["b"]}}""", """{"a":1}"""),
        (Twenty + """ "dependentSchemas":{"a":{"minProperties":2}}}""", """{"a":1}"""),
        (Twenty + """ "prefixItems":[true],"items":false}""", "[1,2,3]"),
        (Twenty + """ "prefixItems":[true],"unevaluatedItems":false}""", "[1,2,3]"),
        (Twenty + """ "anyOf":[{"prefixItems":[true]}],"unevaluatedItems":false}""", "[1,2,3]"),
        (Twenty + """ "properties":{"a":{}},"unevaluatedProperties":false}""", """{"a":1,"b":2}"""),
        (Twenty + """ "anyOf":[{"required":["a"]},{"required":["b"],"patternProperties":{"^c":true}}],"unevaluatedProperties":false}""", """{"a":1,"c":2}"""),
        (Twenty + """ "dependentSchemas":{"a":{"patternProperties":{"^c":true}}},"unevaluatedProperties":{"type":"null"}}""", """{"a":1,"c":2}"""),
        (Twenty + """ "$ref":"#/$defs/d","maximum":1,"$defs":{"d":{"minimum":3}}}""", "2"),
    ];

    [Theory]
    [InlineData("""{"x":{"p":1,"q":2},"b":1}""")]
    [InlineData("""{"x":[{"p":1,"q":2}],"b":1}""")]
    public void RequiredMembersOfWhatIsWithinDoNotTellWhichBranchIsMeant(string json)
    {
        ValidationReport report = TestProject.Of(("s.json", Nested)).Run().Load().Schema("S").Judge(json);

        Assert.Equal("has no member \"c\", which is required", report.Violations[^1].Message);
    }

    [Fact]
    public void FailuresAreToldAlike()
    {
        GeneratedAssembly emitted = TestProject.Of([.. Failures.Select((failure, index) => ($"s{index}.json", failure.Schema))]).Run().Load();

        Complaint.AssertNone(Failures.SelectMany((failure, index) =>
        {
            string[] runtime = [.. emitted.Schema($"S{index}").Judge(failure.Instance).Violations
                .Select(violation => $"{violation.InstancePointer} {violation.Keyword} {violation.SchemaLocation} {violation.Message}")];
            string[] interpreted = [.. new SchemaSet(($"s{index}.json", failure.Schema)).Evaluate($"s{index}.json", failure.Instance)
                .Select(finding => $"{finding.InstancePointer} {finding.Keyword} {finding.SchemaLocation} {finding.Message}")];
            return runtime.SequenceEqual(interpreted) ? [] : new[] { $"{failure}\n  {string.Join("\n  ", runtime)}\n but\n  {string.Join("\n  ", interpreted)}" };
        }));
    }
}
