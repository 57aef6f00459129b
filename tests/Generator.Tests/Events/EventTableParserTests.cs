using MessageContracts.Generator.Events;
using MessageContracts.Generator.Schemas;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Events;

using TopicOption = MessageContracts.Generator.Events.TopicOption;

/// <summary>Each part of a table arrives in the model as it was written.</summary>
public class EventTableParserTests
{
    private const string FedoraCi = """
        family: FedoraCi
        field-names: '^[a-z0-9_]+$'
        type-parameters:
          TNamespace:
            pattern: '^[a-z][a-z0-9-]*$'
            values: [osci, cvp, a-b]
            optional: true
            description: Who tests.
          TOther:
        options:
          environment: org.fedoraproject.prod
          port: {default: 5672, description: Where to.}
        topics:
          umb:    'VirtualTopic.eng.ci.{TNamespace}.{artifact}.{event}.{state}'
          fedora: '{environment}.ci.{artifact}'
        messages:
          - files: '{artifact}.{event}.{state}.yaml'
            rename: { artifact: { pull-request: dist-git-pr } }
        fill: { version: '1.1.14', generated_at: now, count: 3 }
        checks:
          - '{test.namespace} up to first dot equals {TNamespace}'
          - '{a} equals {b} up to first dot'
        """;

    private const string Koji = """
        family: Koji
        options: { prefix: koji.event }
        segments: { replace: { '.': '_' }, max-bytes: 255 }
        messages:
          - name: PackageListChange
            schema: package-list-change.yaml
            topic: '{prefix}.PackageListChange.{tag.name}'
            headers: { type: PackageListChange, tag: '{tag.name}', force: true, none: null, count: 2 }
            description: A package list has changed.
          - name: Import
            schema: import.yaml
            topics: { a: 'x', b: '{y}' }
        """;

    [Fact]
    public void Family()
    {
        EventTable table = Files.Table(FedoraCi);
        Assert.Equal(("FedoraCi", "^[a-z0-9_]+$"), (table.Family, table.FieldNames));
    }

    [Fact]
    public void TypeParameters()
    {
        EventTable table = Files.Table(FedoraCi);

        Assert.Equal(
            new TypeParameter("TNamespace", "^[a-z][a-z0-9-]*$", new(["osci", "cvp", "a-b"]), true, "Who tests.", "/type-parameters/TNamespace"),
            table.TypeParameters[0]);
        Assert.Equal(new TypeParameter("TOther", null, default, false, null, "/type-parameters/TOther"), table.TypeParameters[1]);
    }

    [Fact]
    public void Options() => Assert.Equal(
        [new Generator.Events.TopicOption("environment", "org.fedoraproject.prod", null, "/options/environment"), new Generator.Events.TopicOption("port", "5672", "Where to.", "/options/port")],
        Files.Table(FedoraCi).Options);

    [Fact]
    public void Topics()
    {
        EventTable table = Files.Table(FedoraCi);

        Assert.Equal(["umb", "fedora"], table.Topics.Select(topic => topic.Style));
        Assert.Equal("/topics/fedora", table.Topics[1].Pointer);
        Assert.Equal(
            [new TemplatePart(true, "environment", 0), new TemplatePart(false, ".ci.", 13), new TemplatePart(true, "artifact", 17)],
            table.Topics[1].Template.Parts);
    }

    [Fact]
    public void Segments()
    {
        EventTable table = Files.Table(Koji);
        Assert.Equal([new Replacement(".", "_")], table.Replacements);
        Assert.Equal(255, table.MaxKeyBytes);
    }

    [Fact]
    public void MessagesByFiles()
    {
        MessageEntry entry = Assert.Single(Files.Table(FedoraCi).Messages);

        Assert.Equal("{artifact}.{event}.{state}.yaml", entry.Files?.Text);
        Assert.Equal([new Rename("artifact", "pull-request", "dist-git-pr")], entry.Renames);
        Assert.Equal("/messages/0", entry.Pointer);
    }

    [Fact]
    public void MessagesByName()
    {
        MessageEntry entry = Files.Table(Koji).Messages[0];

        Assert.Equal(("PackageListChange", "package-list-change.yaml"), (entry.Name, entry.SchemaFile));
        Assert.Equal("A package list has changed.", entry.Description);
        Topic topic = Assert.Single(entry.Topics);
        Assert.Equal(("", "{prefix}.PackageListChange.{tag.name}", "/messages/0/topic"), (topic.Style, topic.Template.Text, topic.Pointer));
        Assert.Equal(["a", "b"], Files.Table(Koji).Messages[1].Topics.Select(style => style.Style));
    }

    [Fact]
    public void Headers()
    {
        var headers = Files.Table(Koji).Messages[0].Headers;

        Assert.Equal(["\"PackageListChange\"", null, "true", "null", "2"], headers.Select(header => header.Literal?.Json));
        Assert.Equal(new TemplatePart(true, "tag.name", 0), Assert.Single(headers[1].Template!.Parts));
        Assert.Equal("/messages/0/headers/tag", headers[1].Pointer);
    }

    [Fact]
    public void Fills() => Assert.Equal(
        [
            new Fill("version", new JsonLiteral(JsonLiteralKind.String, "\"1.1.14\"", "1.1.14"), "/fill/version"),
            new Fill("generated_at", null, "/fill/generated_at"),
            new Fill("count", new JsonLiteral(JsonLiteralKind.Integer, "3", "3"), "/fill/count"),
        ],
        Files.Table(FedoraCi).Fills);

    [Fact]
    public void Checks()
    {
        EventTable table = Files.Table(FedoraCi);

        Assert.Equal(
            new Check(new("test.namespace", true), new("TNamespace", false), "{test.namespace} up to first dot equals {TNamespace}", "/checks/0"),
            table.Checks[0]);
        Assert.Equal((new CheckOperand("a", false), new CheckOperand("b", true)), (table.Checks[1].Left, table.Checks[1].Right));
    }

    [Fact]
    public void LayoutAndCommentsMakeNoDifference()
    {
        EventTable table = Files.Table(Koji);
        EventTable commented = Files.Table("# Koji\n\n" + Koji.Replace("schema:", "schema:   ", StringComparison.Ordinal) + "\n# end\n");

        Assert.Equal(table, commented);
        Assert.NotEqual(table, Files.Table(FedoraCi));
    }

    [Fact]
    public void AnUnreadableFileGivesAnEmptyTableOfTheFamilyThatTheFileIsCalled() => Assert.Equal("A", Files.Table("", out _).Family);

    [Fact]
    public void AnEntryThatDoesNotSayItsFileIsOpenAndTheRestStays()
    {
        EventTable table = Files.Table("family: A\nmessages:\n  - {name: B}\n  - {name: C, schema: c.yaml, topic: '{'}\n", out _);
        Assert.Equal([("B", true), ("C", false)], table.Messages.ToArray().Select(message => (message.Name!, message.IsOpen)));
    }
}
