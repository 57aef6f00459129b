using MessageContracts.Contracts.Tests.Material;
using MessageContracts.Koji;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>An import is one of six kinds, told apart by its members.</summary>
public sealed class ImportTests
{
    [Theory]
    [InlineData("import+build.json", typeof(ImportBuild))]
    [InlineData("import+build-without-task.json", typeof(ImportBuild))]
    [InlineData("import+build-in-place.json", typeof(ImportBuildInPlace))]
    [InlineData("import+rpm.json", typeof(ImportRpm))]
    [InlineData("import+rpm-2010.json", typeof(ImportRpm))]
    [InlineData("import+rpm-2014.json", typeof(ImportRpm))]
    [InlineData("import+image.json", typeof(ImportImage))]
    [InlineData("import+image-2010.json", typeof(ImportImage))]
    [InlineData("import+archive.json", typeof(ImportArchive))]
    [InlineData("import+archive-image.json", typeof(ImportArchive))]
    [InlineData("import+archive-metadata-only.json", typeof(ImportArchive))]
    [InlineData("import+cg.json", typeof(ImportCg))]
    public void Each_kind_is_read_as_its_case(string example, Type kind)
    {
        Import message = MessageJson.Parse<Import>(Example.All[example].Read());

        Assert.IsType(kind, message);
        Assert.Equal(kind, KindOf(message));
    }

    [Fact]
    public void Every_case_of_the_union_is_one_of_those() =>
        Assert.Equal(
            [typeof(ImportArchive), typeof(ImportBuild), typeof(ImportBuildInPlace), typeof(ImportCg), typeof(ImportImage), typeof(ImportRpm)],
            typeof(Import).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(Import)).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public async Task A_case_is_published_as_the_union()
    {
        await using MessageBus bus = Buses.Capturing();
        using IDisposable scope = MessageBus.Use(bus);

        await Samples.ImportRpm().Publish();

        Envelope sent = Assert.Single(bus.Sent());
        Assert.Equal(("koji.event.Import.rpm", "import"), (sent.RoutingKey, sent.SchemaName));
        Assert.IsType<ImportRpm>(MessageJson.Parse<Import>(sent.Body.Span));
    }

    [Fact]
    public void A_violation_within_a_kind_is_reported_at_its_place()
    {
        ValidationReport report = Validate("""{"type":"archive","archive":{},"build_type":7}""");

        Assert.Contains(report.Violations, violation => (violation.InstancePointer, violation.Keyword) == ("/build_type", "type"));
        Assert.Contains(report.Violations, violation => (violation.InstancePointer, violation.Keyword) == ("", "required"));
    }

    [Fact]
    public void A_violation_within_a_build_is_reported_at_its_place()
    {
        byte[] json = System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(Example.All["import+build.json"].Read()).Replace("\"srpm\": \"", "\"srpm\": 7, \"was\": \"", StringComparison.Ordinal));

        ValidationReport report = MessageJson.Validate<Import>(json);

        Assert.Equal([" oneOf", "/srpm type"], report.Violations.Select(violation => $"{violation.InstancePointer} {violation.Keyword}"));
    }

    [Fact]
    public void An_unknown_kind_is_reported_as_fitting_none()
    {
        Violation violation = Assert.Single(Validate("""{"type":"floppy"}""").Violations);

        Assert.Equal(("", "oneOf"), (violation.InstancePointer, violation.Keyword));
    }

    private static ValidationReport Validate(string json) => MessageJson.Validate<Import>(System.Text.Encoding.UTF8.GetBytes(json));

    private static Type KindOf(Import message) => message.Match(
        build: it => it.GetType(),
        buildInPlace: it => it.GetType(),
        rpm: it => it.GetType(),
        image: it => it.GetType(),
        archive: it => it.GetType(),
        cg: it => it.GetType());
}
