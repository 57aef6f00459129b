using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>What is said of schema files can be made more or less severe in every place that the help pages name.</summary>
[Collection(nameof(PackageFeed))]
public sealed class SilencingTests(PackageFeed feed)
{
    private const string Option = "message_contracts.MC0207.severity";

    [Fact]
    public void An_example_is_held_against_its_schema_where_it_lies()
    {
        FreshProject project = Parcels.Create(feed).Write("schemas/examples/parcel.shipped+wrong.json", """{ "id": "7", "carrier": "post", "weight_kg": 1.5, "to": { "city": "Praha" }, "sent_at": "2026-01-02T03:04:05Z" }""");

        Assert.Contains("parcel.shipped+wrong.json(1,9): error MC0701: This example does not fit 'parcel.shipped.yaml': '/id' is", project.Build().MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_are_set_for_the_project_for_files_and_for_lines()
    {
        FreshProject project = Parcels.Create(feed)
            .Write("schemas/one.yaml", "type: object\nicon: a\n")
            .Write("schemas/two.yaml", "type: object\nicon: a\n")
            .Write("schemas/three.yaml", "type: object\nicon: a # contracts: disable MC0207 - our site reads it\n");
        Assert.Equal(["one.yaml", "two.yaml"], Reported(project, "warning"));

        // By an .editorconfig above the project's own C#, and by one beside the schemas.
        project.Write(".editorconfig", $"root = true\n[schemas/one.yaml]\n{Option} = none\n");
        Assert.Equal(["two.yaml"], Reported(project, "warning"));
        project.Write("schemas/.editorconfig", $"[two.yaml]\n{Option} = error\n");
        Assert.Equal(["two.yaml"], Reported(project, "error"));

        // By the compiler's own means, for all.
        project.Delete("schemas/.editorconfig");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MC0207.severity = none\n");
        Assert.Empty(Reported(project, "warning"));
    }

    private static IEnumerable<string> Reported(FreshProject project, string severity)
    {
        string output = project.Build().Output;
        return new[] { "one.yaml", "two.yaml", "three.yaml" }.Where(file => output.Contains($"{file}(2,1): {severity} MC0207", StringComparison.Ordinal));
    }
}
