using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>
/// One mistake, one diagnostic: what the generator, the analyzers and the compiler itself say of a project in which one thing is wrong and whose C# uses
/// all its types.
/// </summary>
public class OneMistakeTests
{
    private const string Table = """
        family: Shop
        field-names: '^[a-z_]+$'
        options: {prefix: shop}
        topics: {main: '{prefix}.order.{id}'}
        messages: [{name: Order, schema: order.yaml}]
        """;

    private const string Order = """
        type: object
        required: [id]
        properties:
          id: {type: integer}
          state: {enum: [open, shipped], type: string}
          to: {$ref: address.yaml}
          parts: {type: array, items: {$ref: '#/definitions/part'}}
        definitions:
          part:
            type: object
            properties:
              name: {type: string, maxLength: 20}
        """;

    private const string Address = """
        type: object
        properties:
          city: {type: string, examples: [Brno]}
        """;

    private const string Example = """
        { "id": 7, "state": "open", "to": { "city": "Brno" }, "parts": [{ "name": "cup" }] }
        """;

    private const string Program = """
        using Test.Shop;

        internal static class Use
        {
            public static object?[] All(Order? order, OrderState state, Address? address) => [order, state, address];
        }
        """;

    [Fact]
    public async Task WithoutAMistakeNothingIsSaid() => Assert.Empty(await Said(""));

    [Theory]
    [InlineData("MC0101", "order.yaml", "{type: string, maxLength: 20}", "{type: string, maxLength: 20")]
    [InlineData("MC0101", "address.yaml", "{type: string, examples: [Brno]}", "x: y: z")]
    [InlineData("MC0107", "order.yaml", "required: [id]", "required: [id]\ntype: object")]
    [InlineData("MC0111", "address.yaml", "examples: [Brno]", "examples: [*brno]")]
    [InlineData("MC0201", "order.yaml", "{type: integer}", "integer")]
    [InlineData("MC0202", "order.yaml", "maxLength: 20", "maxLength: long")]
    [InlineData("MC0202", "order.yaml", "required: [id]", "required: id")]
    [InlineData("MC0203", "order.yaml", "type: integer", "type: int")]
    [InlineData("MC0203", "address.yaml", "type: object", "type: objekt")]
    [InlineData("MC0204", "address.yaml", "{type: string, examples: [Brno]}", "{type: string, enum: []}")]
    [InlineData("MC0205", "order.yaml", "[id]", "[id, id]")]
    [InlineData("MC0206", "order.yaml", "maxLength: 20", "pattern: '[a-'")]
    [InlineData("MC0207", "order.yaml", "maxLength: 20", "maxlength: 20")]
    [InlineData("MC0207", "order.yaml", "description: x", "descripton: x")]
    [InlineData("MC0208", "order.yaml", "type: object\nrequired", "$schema: http://json-schema.org/draft-99/schema#\ntype: object\nrequired")]
    [InlineData("MC0209", "address.yaml", "{type: string, examples: [Brno]}", "{type: string, x-csharp-name: 1st}")]
    [InlineData("MC0230", "order.yaml", "maxLength: 20", "maxLength: 20, minLength: 30")]
    [InlineData("MC0231", "order.yaml", "{type: integer}", "{type: integer, const: seven}")]
    [InlineData("MC0232", "order.yaml", "[open, shipped], type: string", "[open, shipped], type: string, maxLength: 4")]
    [InlineData("MC0234", "address.yaml", "[Brno]", "[7]")]
    [InlineData("MC0303", "shop.events.yaml", "name: Order", "name: 1Order")]
    [InlineData("MC0304", "shop.events.yaml", "options: {prefix: shop}", "options: {prefix: shop}\nchekcs: []")]
    [InlineData("MC0310", "shop.events.yaml", "'^[a-z_]+$'", "'^[a-z_+$'")]
    [InlineData("MC0311", "shop.events.yaml", "{prefix}.order", "{prefix.order")]
    [InlineData("MC0401", "order.yaml", "$ref: address.yaml", "$ref: adress.yaml")]
    [InlineData("MC0403", "order.yaml", "#/definitions/part", "#/definitions/prt")]
    [InlineData("MC0404", "order.yaml", "{type: integer}", "{$ref: '#/properties/id'}")]
    [InlineData("MC0410", "shop.events.yaml", "[{name: Order", "[{name: Note, schema: note.yaml, topic: note}, {name: Order")]
    [InlineData("MC0412", "shop.events.yaml", "{id}", "{idd}")]
    [InlineData("MC0413", "shop.events.yaml", "{id}", "{state}")]
    [InlineData("MC0414", "shop.events.yaml", "{id}", "{parts}")]
    [InlineData("MC0502", "address.yaml", "city:", "clone: {type: string}\n  city:")]
    [InlineData("MC0503", "order.yaml", "[open, shipped]", "[open, Open]")]
    [InlineData("MC0510", "address.yaml", "city:", "Zip-Code: {type: string}\n  city:")]
    [InlineData("MC0701", "examples/order.json", "7", "\"7\"")]
    [InlineData("MC0802", "address.yaml", "type: object", "icon: a # contracts: disable MC0207\ntype: object")]
    public async Task OneMistakeIsToldOnce(string id, string path, string right, string wrong) => Assert.Equal(id, await Said(path, right, wrong));

    [Theory]
    [InlineData("MC0102", "address.yaml", "")]
    [InlineData("MC0201", "address.yaml", "[object]\n")]
    [InlineData("MC0701", "examples/order.json", "[]\n")]
    [InlineData("MC0101", "examples/order.json", "{ \"id\": 7\n")]
    [InlineData("MC0702", "examples/ordr.json", "{ \"id\": 7 }\n")]
    [InlineData("MC0505", "below/address.yaml", "type: object\n")]
    [InlineData("MC0416", "address.json", "{ \"type\": \"object\" }\n")]
    public async Task OneWrongFileIsToldOnce(string id, string path, string text) => Assert.Equal(id, await Said(path, null, text));

    /// <summary>The ids of all errors and warnings, and the texts of those that are not ours.</summary>
    private static async Task<string> Said(string path, string? right = null, string wrong = "")
    {
        TestProject project = TestProject.Of(
            ("shop.events.yaml", Table), ("order.yaml", "description: x\n" + Order + "\n"), ("address.yaml", Address + "\n"), ("examples/order.json", Example + "\n")).WriteCSharp(Program);
        if (path.Length > 0)
        {
            Assert.True(right is null || project.Text(path).Contains(right, StringComparison.Ordinal), "The mistake is not made.");
            project.Write(path, right is null ? wrong : project.Text(path).Replace(right, wrong, StringComparison.Ordinal));
        }

        return await Mistakes.Said(project);
    }
}
