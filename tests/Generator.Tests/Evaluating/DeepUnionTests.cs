using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Unions within themselves: reading one level does not read those below it again and again, or a valid value would be refused for the work that it takes.</summary>
public class DeepUnionTests
{
    private const int Levels = 60;

    private static readonly GeneratedAssembly Emitted = TestProject.Of(
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

    [Fact]
    public void AValueThatFitsTwoBranchesIsToldAndReadAsTheFirst()
    {
        const string Json = """{"not":{"equal":"x"},"equal":"y"}""";

        (ValidationReport report, string? written) = Emitted.Schema("Condition").ReadLeniently(Json);

        Assert.Equal("(root): is an object, which fits 2 of the 3 branches, must fit exactly one (condition.json#/oneOf)", report.ToString());
        Assert.Equal(Json, written);
    }
}
