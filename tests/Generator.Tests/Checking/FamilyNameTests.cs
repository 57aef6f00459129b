using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>The names in a family are held against what its event table says of them.</summary>
public class FamilyNameTests
{
    private const string Table = """
        family: Shop
        field-names: '^[a-z_]+$'
        file-names: '^[a-z.-]+$'
        message-names: '^[A-Z][A-Za-z]+$'
        messages: [{name: Order, schema: order.yaml, topic: order}]
        """;

    private const string Order = "type: object\n";

    [Theory]
    [InlineData("type: object\nproperties:\n  id: {type: integer}\n  ⟦sent-at⟧: {type: string}\n")]
    [InlineData("type: object\nproperties: {a: {type: object, properties: {b: {}, ⟦B1⟧: {}}}}\n")]
    [InlineData("type: object\nproperties: {a: {$ref: '#/definitions/d'}}\ndefinitions: {d: {type: object, properties: {⟦'x y'⟧: {}}}}\n")]
    [InlineData("type: array\nitems: {type: object, properties: {⟦É⟧: {x-csharp-name: Accent}}}\n")]
    public async Task AFieldsName(string marked) => await Mistakes.AssertOnly("MC0510", ("shop/shop.events.yaml", Table), ("shop/order.yaml", Order), ("shop/part.yaml", marked));

    [Fact]
    public async Task TheMessageNamesTheTableAndItsPattern() => Assert.Equal(
        "'sentAt' does not match ^[a-z_]+$, which 'shop.events.yaml' wants of every field ('field-names'). Rename it, or change the pattern.",
        await Mistakes.AssertOnly("MC0510", ("shop/shop.events.yaml", Table), ("shop/order.yaml", "type: object\nproperties: {⟦sentAt⟧: {}}\n")));

    [Theory]
    [InlineData("shop/Part.yaml", "⟦type: object⟧\n")]
    [InlineData("shop/below/part_a.json", "⟦{}⟧\n")]
    public async Task AFilesName(string path, string marked) => Assert.Contains(
        "does not match ^[a-z.-]+$, which 'shop.events.yaml' wants of every schema file",
        await Mistakes.AssertOnly("MC0511", ("shop/shop.events.yaml", Table), ("shop/order.yaml", Order), (path, marked)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("order")]
    [InlineData("Order_sent")]
    public async Task AMessagesName(string name) => await Mistakes.AssertOnly(
        "MC0512", ("shop/shop.events.yaml", Table.Replace("name: Order", $"name: ⟦{name}⟧", StringComparison.Ordinal)), ("shop/order.yaml", Order));

    /// <summary>Names that match; those of another family; members that only patterns, requirements or data name.</summary>
    [Theory]
    [InlineData("shop/part.yaml", "type: object\nproperties: {sent_at: {}, a: {}}\n")]
    [InlineData("other/Part-1.yaml", "type: object\nproperties: {sent-at: {}}\n")]
    [InlineData("shop/part.yaml", "type: object\npatternProperties: {'^[A-Z]-': {}}\n")]
    [InlineData("shop/part.yaml", "type: object\ndefault: {A-B: 1}\nexamples: [{A-B: 1}]\n")]
    [InlineData("shop/part.yaml", "type: object\nrequired: [A-B]\n")]
    [InlineData("shop/examples/order+A_1.json", "{}")]
    public async Task NothingIsSaidOfOtherNames(string path, string text) =>
        Assert.Empty(await Mistakes.Of(TestProject.Of(("shop/shop.events.yaml", Table), ("shop/order.yaml", Order), (path, text))));

    [Fact]
    public async Task ATableWithoutRulesWantsNothing() => Assert.Empty(await Mistakes.Of(TestProject.Of(
        ("shop/shop.events.yaml", "family: Shop\nmessages: [{name: order, schema: Order_1.yaml, topic: order}]\n"), ("shop/Order_1.yaml", "type: object\nproperties: {A-B: {}}\n"))));

    [Theory]
    [InlineData("file-names")]
    [InlineData("message-names")]
    public async Task ARuleThatIsNoPatternIsReportedOnce(string key) => await Mistakes.AssertOnly(
        "MC0310",
        ("shop.events.yaml", $"family: Shop\n{key}: ⟦'[a-'⟧\nmessages: [{{name: Order, schema: order.yaml, topic: order}}]\n"),
        ("order.yaml", Order));
}
