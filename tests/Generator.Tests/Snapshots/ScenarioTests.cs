using MessageContracts.Generator.Tests.Testing;
using MessageContracts.Json;

namespace MessageContracts.Generator.Tests.Snapshots;

/// <summary>Each construct compiles, and what was compiled reads, writes and judges as its cases say.</summary>
public class ScenarioTests
{
    public static TheoryData<string> Scenarios => Scenario.Names;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void CompilesWithoutAWarning(string scenario) => new Scenario(scenario).Project().Run().AssertClean();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task HasNoMistake(string scenario) =>
        Complaint.AssertNone((await Mistakes.Of(new Scenario(scenario).Project())).Select(found => found.ToString()));

    /// <summary>A violation names its keyword in the schema file, and it stands there.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void EachSchemaLocationExists(string scenario)
    {
        Scenario tried = new(scenario);
        GeneratedAssembly generated = tried.Project().Run().Load();

        Complaint.AssertNone(tried.Cases()
            .Where(item => item.Verb == "invalid")
            .SelectMany(item => generated.Schema(item.Type).Judge(item.Json).Violations.Select(violation => (item, violation)))
            .Where(pair => !SchemaLocation.Exists(tried, pair.violation))
            .Select(pair => $"{pair.item.Where}: {pair.violation.Keyword} of {pair.violation.SchemaLocation}"));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void RunsAsItsCasesSay(string scenario)
    {
        Scenario tried = new(scenario);
        GeneratedAssembly generated = tried.Project().Run().Load();
        ScenarioCase[] cases = [.. tried.Cases()];

        Assert.NotEmpty(cases);
        Complaint.AssertNone(cases.SelectMany(item => Complaints(generated, item)));
    }

    private static IEnumerable<string> Complaints(GeneratedAssembly generated, ScenarioCase item)
    {
        string given = item.Verb switch
        {
            "valid" => RoundTripped(generated.Schema(item.Type), item.Json),
            "invalid" => Judged(generated.Schema(item.Type), item.Json),
            "unreadable" => Unreadable(generated.Schema(item.Type), item.Json),
            "headers" => JsonAny.Parse(generated.Message(item.Type).Headers(item.Json)).ToString(),
            "check" => Said(generated.Message(item.Type).Check(item.Json)),
            _ when item.Verb.StartsWith("key", StringComparison.Ordinal) =>
                generated.Message(item.Type).RoutingKey(item.Json, item.Verb.Length > 4 ? item.Verb[4..] : null),
            _ => "there is no such verb",
        };
        bool asExpected = item.Verb == "headers" ? JsonAny.Parse(given) == JsonAny.Parse(item.Expected) : given == item.Expected;
        return asExpected ? [] : [$"{item.Where} {item.Verb} {item.Json}\n  wanted: {item.Expected}\n  given:  {given}"];
    }

    private static string RoundTripped(ISchemaRunner schema, string json)
    {
        (ValidationReport report, string? written) = schema.RoundTrip(json);
        if (written is null)
        {
            return Said(report);
        }

        Assert.True(schema.Judge(json).IsValid, json);
        return JsonAny.Parse(written) == JsonAny.Parse(json) ? "" : "written as " + written;
    }

    /// <summary>What reading says; judging has to say the same.</summary>
    private static string Judged(ISchemaRunner schema, string json)
    {
        string reading = Said(schema.RoundTrip(json).Report);
        string judging = Said(schema.Judge(json));
        return reading == judging ? reading : $"reading: {reading}, but judging: {judging}";
    }

    private static string Unreadable(ISchemaRunner schema, string json)
    {
        Assert.True(schema.Judge(json).IsValid, json);
        return Said(schema.RoundTrip(json).Report);
    }

    private static string Said(ValidationReport report) =>
        string.Join("; ", report.Violations.Select(violation => (violation.InstancePointer + " " + violation.Keyword).Trim()));
}
