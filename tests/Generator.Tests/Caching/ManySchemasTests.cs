using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Caching;

/// <summary>With a hundred schemas, an edit costs what it touches.</summary>
public class ManySchemasTests
{
    private const int Count = 100;

    private readonly TestProject project = TestProject.Of(
    [
        ("all.events.yaml", "family: All\ntopics: {main: 'all.{what}'}\nmessages: [{files: '{what}.sent.yaml'}]"),
        .. Enumerable.Range(0, Count).Select(i => ($"part{i}.sent.yaml", Schema(i, "integer"))),
    ]);

    public ManySchemasTests() => project.Run();

    [Fact]
    public void ACSharpKeystrokeRunsNoStep()
    {
        Generation generation = project.WriteCSharp("class Typing { void Thi").Run();

        Assert.Equal(Steps.All.Order(), generation.Steps.Keys.Intersect(Steps.All).Order());
        Assert.All(Steps.All, step => Assert.Empty(Done(generation, step)));
        Assert.All(generation.OutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void ACommentStopsAfterParse()
    {
        Generation generation = project.Write("part50.sent.yaml", Schema(50, "integer") + "\n# A comment.").Run();

        Assert.Equal([IncrementalStepRunReason.Unchanged], Done(generation, Steps.Parse));
        Assert.All(Steps.All.Except([Steps.Parse]), step => Assert.Empty(Done(generation, step)));
    }

    [Fact]
    public void ALeafEditEmitsOneType()
    {
        Generation generation = project.Write("part50.sent.yaml", Schema(50, "string")).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], Done(generation, Steps.Emit));
        Assert.Equal([IncrementalStepRunReason.Modified], Done(generation, Steps.Model));
    }

    private static IEnumerable<IncrementalStepRunReason> Done(Generation generation, string step) =>
        generation.Steps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Where(reason => reason != IncrementalStepRunReason.Cached);

    private static string Schema(int number, string type)
    {
        string reference = number == 0 ? "" : $"\n  before: {{$ref: part{number / 2}.sent.yaml}}";
        return $"type: object\nrequired: [id]\nproperties:\n  id: {{type: {type}}}{(number % 2 == 0 ? "" : reference)}";
    }
}
