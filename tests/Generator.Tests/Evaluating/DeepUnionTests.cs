using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Unions within themselves: reading one level does not read those below it again and again, or a valid value would be refused for the work that it takes.</summary>
public class DeepUnionTests
{
    private const int Levels = 60;

    private const string Node = """
        {"oneOf":[
          {"title":"Folder","type":"object","required":["owner"],"properties":{"owner":{"type":"string"},"in":{"$ref":"#"}}},
          {"title":"Link","type":"object","required":["target"],"properties":{"target":{"type":"string"},"in":{"$ref":"#"}},"not":{"required":["owner"]}}]}
        """;

    private static readonly GeneratedAssembly Emitted = TestProject.Of(
        ("node.json", Node),
        ("condition.json", """
            {"type":"object","oneOf":[
              {"title":"And","required":["and"],"properties":{"and":{"type":"array","items":{"$ref":"condition.json"}}}},
              {"title":"Not","required":["not"],"properties":{"not":{"$ref":"condition.json"}}},
              {"title":"Equal","required":["equal"],"properties":{"equal":{"type":"string"}}}]}
            """)).Run().Load();

    [Theory]
    [InlineData("{\"not\":", "}")]
    [InlineData("{\"not\":", ",\"comment\":1}")]
    [InlineData("{\"comment\":1,\"and\":[", "]}")]
    [InlineData("{\"comment\":{\"not\":1},\"and\":[{\"equal\":\"\"},", "]}")]
    public void AValueOfManyLevelsIsRead(string open, string close)
    {
        int levels = open.EndsWith('[') || open.EndsWith(',') ? Levels / 2 : Levels;
        string json = string.Concat(Enumerable.Repeat(open, levels)) + "{\"equal\":\"x\"}" + string.Concat(Enumerable.Repeat(close, levels));

        (ValidationReport report, string? written) = Emitted.Schema("Condition").ReadLeniently(json);

        Assert.Equal("valid", report.ToString());
        Assert.Equal(json.Length, written?.Length);
    }

    /// <summary>Each branch reads the value within.</summary>
    [Theory]
    [InlineData("{\"owner\":\"x\",\"in\":", "}")]
    [InlineData("{\"target\":\"x\",\"in\":", "}")]
    [InlineData("{\"target\":\"x\",\"comment\":1,\"in\":", ",\"more\":2}")]
    [InlineData("{\"in\":", ",\"owner\":\"x\"}")]
    [InlineData("{\"owner\":\"x\",\"in\":{\"target\":\"x\",\"in\":", "}}")]
    public void AValueOfManyLevelsIsReadWhereAllBranchesHaveTheSameMember(string open, string close)
    {
        int levels = Levels / open.Split("in").Length;
        string json = string.Concat(Enumerable.Repeat(open, levels)) + "{\"owner\":\"x\"}" + string.Concat(Enumerable.Repeat(close, levels));

        (ValidationReport report, string? written) = Emitted.Schema("Node").ReadLeniently(json);

        Assert.Equal("valid", report.ToString());
        Assert.Equal(json.Length, written?.Length);
        Assert.True(Emitted.Schema("Node").Judge(json).IsValid);
        Assert.Empty(new SchemaSet(("node.json", Node)).Evaluate("node.json", json));
    }

    [Fact]
    public void AMistakeBelowManyLevelsIsToldAtItsPlace()
    {
        const int Depth = 40;
        string json = string.Concat(Enumerable.Repeat("{\"owner\":\"x\",\"in\":", Depth)) + "{\"owner\":1}" + new string('}', Depth);

        Violation deepest = Emitted.Schema("Node").Judge(json).Violations[^1];
        Finding found = new SchemaSet(("node.json", Node)).Evaluate("node.json", json)[^1];

        Assert.Equal((string.Concat(Enumerable.Repeat("/in", Depth)) + "/owner", "is the number 1, must be a string"), (deepest.InstancePointer, deepest.Message));
        Assert.Equal((deepest.InstancePointer, deepest.Message), (found.InstancePointer, found.Message));
    }

    [Fact]
    public void AValueThatFitsTwoBranchesIsToldAndReadAsTheFirst()
    {
        const string Json = """{"not":{"equal":"x"},"equal":"y"}""";

        (ValidationReport report, string? written) = Emitted.Schema("Condition").ReadLeniently(Json);

        Assert.Equal("(root): is an object, which fits 2 of the 3 branches, must fit exactly one (condition.json#/oneOf)", report.ToString());
        Assert.Equal(Json, written);
    }
}
