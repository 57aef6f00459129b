using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Resolving;

/// <summary>Every mistake in what an event table says of schema files and their fields, at its place, said once.</summary>
public class TableDiagnosticsTests
{
    private const string Schema = """
        type: object
        required: [id, tag, list, maybe]
        properties:
          id: {type: integer}
          tag: {type: object, required: [name], properties: {name: {type: string}, alias: {type: string}}}
          list: {type: array}
          maybe: {type: [string, 'null']}
          user: {type: object, required: [name], properties: {name: {type: string}}}
        """;

    [Fact]
    public async Task UnknownSchema() =>
        await Mistakes.AssertOnly("MC0410", ("t.events.yaml", "family: F\ntopics: {a: b}\nmessages: [{name: A, schema: ⟦none.yaml⟧}]\n"));

    [Fact]
    public async Task NoFileMatches() =>
        await Mistakes.AssertOnly("MC0411", ("t.events.yaml", "family: F\ntopics: {a: b}\nmessages: [{files: ⟦'{x}.made.yaml'⟧}]\n"));

    [Theory]
    [InlineData("{idd}", "Did you mean '{id}'?")]
    [InlineData("{tag.nam}", "Did you mean '{tag.name}'?")]
    [InlineData("{tga.name}", "Did you mean '{tag.name}'?")]
    [InlineData("{tag.naem}", "Did you mean '{tag.name}'?")]
    [InlineData("{tag.id}", "Correct the name.")]
    [InlineData("{tag.name.x}", "Correct the name.")]
    [InlineData("{prefx.name}", "Correct the name.")]
    [InlineData("{prefx}", "Did you mean '{prefix}'?")]
    public async Task UnknownPlaceholder(string placeholder, string says) =>
        Assert.Contains(says, await Topic("MC0412", placeholder), StringComparison.Ordinal);

    [Theory]
    [InlineData("{user.name}")]
    [InlineData("{tag.alias}")]
    [InlineData("{maybe}")]
    public async Task OptionalPlaceholder(string placeholder) => await Topic("MC0413", placeholder);

    [Theory]
    [InlineData("{tag}")]
    [InlineData("{list}")]
    [InlineData("{user}")]
    public async Task NotScalarPlaceholder(string placeholder) => await Topic("MC0414", placeholder);

    [Theory]
    [InlineData("date-time")]
    [InlineData("date")]
    [InlineData("uri")]
    [InlineData("uuid")]
    public void AFieldWhoseTypeIsAFileWithAFormatIsAScalar(string format) => TestProject.Of(
        ("t.events.yaml", "family: F\nmessages: [{name: A, schema: a.yaml, topic: 'x.{when}', headers: {a: '{when}', b: '{maybe}', c: 'at {maybe}', d: 'at {when}'}}]\n"),
        ("a.yaml", "type: object\nrequired: [when]\nproperties: {when: {$ref: when.yaml}, maybe: {$ref: when.yaml}}\n"),
        ("when.yaml", $"type: string\nformat: {format}\n")).Run().AssertClean();

    [Theory]
    [InlineData("MC0412", "⟦{nix}⟧")]
    [InlineData("MC0414", "tag-⟦{tag}⟧")]
    [InlineData("MC0412", "a-⟦{nix}⟧-b")]
    public async Task HeaderPlaceholder(string id, string value) => await Mistakes.AssertOnly(
        id,
        ("t.events.yaml", $"family: F\nmessages: [{{name: A, schema: a.yaml, topic: x, headers: {{h: '{value}'}}}}]\n"),
        ("a.yaml", Schema));

    [Fact]
    public async Task UnknownFill() => await Mistakes.AssertOnly(
        "MC0415",
        ("t.events.yaml", "family: F\nmessages: [{name: A, schema: a.yaml, topic: x}]\nfill: {⟦version⟧: '1'}\n"),
        ("a.yaml", Schema));

    [Fact]
    public async Task SchemaTwice() => await Mistakes.AssertOnly("MC0416", ("a.yaml", "{type: object}"), ("a.json", "⟦{\"type\": \"object\"}⟧"));

    [Fact]
    public async Task OneSchemaForTwoMessages() => await Mistakes.AssertOnly(
        "MC0417",
        ("t.events.yaml", "family: F\nmessages:\n  - {name: A, schema: a.yaml, topic: x}\n  - {name: B, schema: ⟦a.yaml⟧, topic: y}\n"),
        ("a.yaml", Schema));

    private static Task<string> Topic(string id, string placeholder) => Mistakes.AssertOnly(
        id,
        ("t.events.yaml", $"family: F\noptions: {{prefix: p}}\nmessages: [{{name: A, schema: a.yaml, topic: '{{prefix}}.⟦{placeholder}⟧'}}]\n"),
        ("a.yaml", Schema));
}
