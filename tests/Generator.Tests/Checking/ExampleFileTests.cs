using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>Example files are held against their schemas, and messages are asked for examples.</summary>
public class ExampleFileTests
{
    private const string Order = """
        type: object
        required: [id]
        properties:
          id: {type: integer, minimum: 1}
          tags: {type: array, items: {type: string, maxLength: 3}, maxItems: 2}
          to: {$ref: address.yaml}
        """;

    private const string Address = "type: object\nrequired: [city]\nproperties:\n  city: {type: string}\n";

    private const string Table = "family: Shop\ntopics: {main: 'order'}\nmessages: [{name: Order, schema: order.yaml}]\n";

    [Theory]
    [InlineData("{ \"id\": ⟦\"x\"⟧ }")]
    [InlineData("{ \"id\": ⟦0⟧ }")]
    [InlineData("{ \"id\": 1, \"tags\": [\"abc\", ⟦\"abcd\"⟧] }")]
    [InlineData("{ \"id\": 1,\n  ⟦\"tags\"⟧: [\n    \"a\", \"b\", \"c\"\n  ]\n}")]
    [InlineData("{ \"id\": 1, \"to\": ⟦{ }⟧ }")]
    [InlineData("⟦[1]⟧")]
    [InlineData("⟦{⟧\n  \"tags\": []\n}")]
    public async Task AnExampleThatDoesNotFitIsReportedAtTheValue(string marked) => await Report("MC0701", "examples/order.json", marked);

    [Fact]
    public async Task AnExampleInYamlIsReportedAtTheValue() => await Report("MC0701", "examples/order+short.yaml", "# An order.\nid: 1\ntags: [a, ⟦bcde⟧]\n");

    [Fact]
    public async Task TheMessageNamesTheKeywordWhatIsWantedAndTheSchemasPlace() => Assert.Equal(
        "This example does not fit 'order.yaml': '/to/city' is the number 7, must be a string ('type' at address.yaml:4:10).",
        await Report("MC0701", "examples/order.json", "{ \"id\": 1, \"to\": { \"city\": ⟦7⟧ } }"));

    [Fact]
    public async Task TheSchemasPlaceIsAnAdditionalLocation()
    {
        TestProject project = TestProject.Of(("order.yaml", Order), ("address.yaml", Address), ("examples/order.json", "{ \"id\": 0 }"));

        FileLinePositionSpan place = Assert.Single(Assert.Single(await Mistakes.Of(project)).AdditionalLocations).GetLineSpan();

        Assert.Equal(TestProject.Folder + "schemas/order.yaml", place.Path);
        Assert.Equal("(3,22)-(3,29)", place.Span.ToString());
    }

    [Fact]
    public async Task EachViolationIsReported()
    {
        TestProject project = TestProject.Of(("order.yaml", Order), ("address.yaml", Address), ("examples/order.json", "{ \"id\": 0, \"tags\": [\"abcd\", 1] }"));

        Assert.Equal(["MC0701", "MC0701", "MC0701"], (await Mistakes.Of(project)).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("examples/order.json", "{ \"id\": 1, \"tags\": [\"abc\"], \"more\": null }")]
    [InlineData("examples/order+full.json", "{ \"id\": 1, \"to\": { \"city\": \"Brno\" } }")]
    [InlineData("examples/order.yml", "id: 1\n")]
    public async Task AnExampleThatFitsIsSilent(string path, string text) =>
        Assert.Empty(await Mistakes.Of(TestProject.Of(("order.yaml", Order), ("address.yaml", Address), (path, text))));

    [Theory]
    [InlineData("{ \"id\": ⟦⟧", "MC0101")]
    [InlineData("{ \"id\": 1, ⟦\"id\"⟧: 2 }", "MC0107")]
    public async Task AnExampleThatCannotBeReadIsReportedOnce(string marked, string id) => await Report(id, "examples/order.json", marked);

    /// <summary>The schema's mistake is told where it is; its examples are judged once it is mended.</summary>
    [Theory]
    [InlineData("MC0401", "properties:\n  id: {$ref: ⟦nowhere.yaml⟧}\n")]
    [InlineData("MC0203", "type: ⟦objekt⟧\n")]
    [InlineData("MC0230", "type: string\nminLength: ⟦3⟧\nmaxLength: 2\n")]
    public async Task AMistakeInASchemaIsNotToldAgainByItsExamples(string id, string schema) =>
        await Mistakes.AssertOnly(id, ("order.yaml", schema), ("examples/order.json", "[]"), ("examples/order+x.json", "{ \"id\": 7 }"));

    [Fact]
    public async Task AMistakeInAReferredSchemaIsNotToldAgainByExamples() => await Mistakes.AssertOnly(
        "MC0203", ("order.yaml", Order), ("address.yaml", "type: ⟦objekt⟧\n"), ("examples/order.json", "{ \"id\": 0 }"));

    [Theory]
    [InlineData("examples/oder.json", "no schema file is called 'oder'. Did you mean 'order'? Name it")]
    [InlineData("examples/ordr+a.b.json", "no schema file is called 'ordr'. Did you mean 'order'? Name it")]
    [InlineData("examples/invoice.json", "no schema file is called 'invoice'. Name it")]
    public async Task AnExampleWithoutSchema(string path, string says) =>
        Assert.Contains(says, await Report("MC0702", path, "⟦{ \"id\": 1 }⟧"), StringComparison.Ordinal);

    [Fact]
    public async Task AnExampleOfTwoSchemas() => Assert.Contains(
        "its schema could be 'a/note.yaml' or 'b/note.yaml'. Put it",
        await Mistakes.AssertOnly("MC0702", ("a/note.yaml", "{}"), ("b/note.yaml", "x-csharp-name: Other"), ("examples/note.json", "⟦{}⟧")),
        StringComparison.Ordinal);

    /// <summary>Beside the folder of the examples comes first; elsewhere the only one of its name; a plus may be a part of a schema's name.</summary>
    [Theory]
    [InlineData("a/examples/note.json")]
    [InlineData("a/examples/note+x+y.json")]
    [InlineData("other/examples/lone.json")]
    [InlineData("a/examples/plus+minus.json")]
    [InlineData("a/examples/plus+minus+x.json")]
    public async Task AnExampleIsFoundItsSchema(string path) => Assert.Empty(await Mistakes.Of(TestProject.Of(
        ("a/note.yaml", "type: integer"), ("b/note.yaml", "{type: string, x-csharp-name: Other}"), ("b/lone.yaml", "type: integer"), ("a/plus+minus.yaml", "type: integer"), (path, "1"))));

    [Fact]
    public async Task AMessageWithoutExample()
    {
        string message = await Mistakes.AssertOnly("MC0703", ("shop.events.yaml", Table), ("order.yaml", "⟦type: object⟧\n"));

        Assert.Equal("Message 'Order' has no example. Add one, such as 'examples/order.json' beside this file: it is checked, and shows readers what is meant.", message);
    }

    [Fact]
    public async Task AMessageWithoutExampleIsASuggestion() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await Mistakes.Of(TestProject.Of(("shop.events.yaml", Table), ("order.yaml", "type: object\n")), "MC0703")).Severity);

    [Theory]
    [InlineData("examples/order+one.json")]
    [InlineData("examples/order.yaml")]
    public async Task AMessageWithAnExampleAndAPartWithoutAreSilent(string example) => Assert.Empty(await Mistakes.Of(
        TestProject.Of(("shop.events.yaml", Table), ("order.yaml", Order), ("address.yaml", Address), (example, "{ \"id\": 1 }")), "MC0703"));

    /// <summary>Examples are no schemas: no type comes of them.</summary>
    [Fact]
    public void NothingIsGeneratedOfAnExample() => Assert.Equal(
        ["order.yaml.g.cs"],
        TestProject.Of(("order.yaml", "type: object\n"), ("examples/order.json", "{}"), ("examples/order+b.yaml", "{}")).Run().AssertClean().Sources.Select(source => source.HintName));

    private static async Task<string> Report(string id, string path, string marked) =>
        await Mistakes.AssertOnly(id, ("order.yaml", Order), ("address.yaml", Address), (path, marked));
}
