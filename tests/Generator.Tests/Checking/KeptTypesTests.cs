using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>
/// A mistake in a file costs C# none of the types that it uses, wherever their names can still be known: in a project whose C# uses every type
/// and many members, each mistake is the one thing that is said.
/// </summary>
public class KeptTypesTests
{
    private const string Table = """
        family: Shop
        field-names: '^[a-z_]+$'
        type-parameters:
          THouse: {values: [brno, praha], optional: true}
        options: {prefix: shop}
        topics:
          main: '{prefix}.{THouse}.{kind}.{event}'
        messages:
          - files: '{kind}.{event}.yaml'
          - name: OrderClosed
            schema: closing.yaml
            topic: '{prefix}.closed.{id}'
            headers: {id: '{id}'}
        fill: {sent_at: now}
        """;

    private const string Placed = """
        type: object
        description: An order is placed.
        required: [id, sent_at, state]
        properties:
          id: {type: integer, minimum: 1}
          sent_at: {type: string}
          state: {enum: [open, shipped], type: string}
          to:
            $ref: address.yaml
          buyer:
            type: object
            required: [name]
            properties:
              name: {type: string, maxLength: 20}
              level: {enum: [gold, plain]}
          parts:
            type: array
            items: {$ref: '#/definitions/part'}
          pay:
            oneOf:
              - {type: object, x-csharp-name: Card, required: [number], properties: {number: {type: string}}}
              - {type: object, x-csharp-name: Cash, required: [amount], properties: {amount: {type: integer}}}
          size: {type: array, items: [{type: integer}, {type: integer}], minItems: 2, additionalItems: false}
        definitions:
          part:
            type: object
            required: [code]
            properties:
              code: {type: string, pattern: '^[a-z]+$'}
        """;

    private const string Address = """
        type: object
        required: [city]
        properties:
          city: {type: string, minLength: 1}
          kind: {enum: [home, work]}
        """;

    private const string Closing = """
        type: object
        required: [id, sent_at]
        properties:
          id: {type: integer}
          sent_at: {type: string}
          why: {enum: [paid, lost]}
        """;

    private const string Program = """
        using System;
        using System.Threading.Tasks;
        using MessageContracts;
        using Test.Shop;

        internal static class Use
        {
            public static OrderPlaced<Brno> Placed(Address to, OrderPlacedPay pay) => new()
            {
                Id = 7,
                State = OrderPlacedState.Open,
                To = to,
                Buyer = new OrderPlacedBuyer { Name = "Jan", Level = OrderPlacedBuyerLevel.Gold },
                Parts = [new OrderPlacedPart { Code = "cup" }],
                Pay = pay,
                Size = new(1, 2),
            };

            public static Address Home() => new() { City = "Brno", Kind = AddressKind.Home };

            public static Closing Closed() => new() { Id = 7, Why = ClosingWhy.Paid };

            public static async Task Send(MessageBus bus, OrderPlaced<Praha> placed, OrderPlaced<NoHouse> bare)
            {
                await placed.Publish(bus);
                await bare.Publish(bus);
                await Closed().Publish(bus);
                Console.WriteLine(OrderPlaced<AnyHouse>.BindingKey() + ShopTopics.Main + ShopTopics.Prefix + placed.To?.City);
            }
        }
        """;

    private static readonly (string Path, string Text)[] Files =
        [("shop.events.yaml", Table), ("order.placed.yaml", Placed), ("address.yaml", Address), ("closing.yaml", Closing)];

    [Fact]
    public async Task WithoutAMistakeNothingIsSaid() => Assert.Empty(await Said("", "", ""));

    [Theory]
    [InlineData("MC0101", "order.placed.yaml", "{type: integer, minimum: 1}", "{type: integer, minimum: 1")]
    [InlineData("MC0101", "order.placed.yaml", "{type: string, maxLength: 20}", "{type: string, maxLength: 20")]
    [InlineData("MC0101", "order.placed.yaml", "An order is placed.", "An order: is placed.")]
    [InlineData("MC0101", "order.placed.yaml", "required: [id, sent_at, state]", "required: [id, sent_at, state")]
    [InlineData("MC0101", "order.placed.yaml", "'^[a-z]+$'", "'^[a-z]+$")]
    [InlineData("MC0101", "order.placed.yaml", "'^[a-z]+$'", "\"^[a-z]\\+$\"")]
    [InlineData("MC0101", "order.placed.yaml", "An order is placed.", "@order")]
    [InlineData("MC0101", "order.placed.yaml", "An order is placed.", "\"An order\" is placed.")]
    [InlineData("MC0101", "order.placed.yaml", "  id: {type", "   id: {type")]
    [InlineData("MC0101", "order.placed.yaml", "  sent_at: {type", "   sent_at: {type")]
    [InlineData("MC0101", "order.placed.yaml", "  sent_at: {type", " sent_at: {type")]
    [InlineData("MC0101", "order.placed.yaml", "  sent_at: {type", "\tsent_at: {type")]
    [InlineData("MC0101", "order.placed.yaml", "description: An", "description An")]
    [InlineData("MC0101", "order.placed.yaml", "  to:\n", "  to\n")]
    [InlineData("MC0101", "order.placed.yaml", "      level: {", "      level {")]
    [InlineData("MC0101", "order.placed.yaml", "      - {type: object, x-csharp-name: Cash", "       - {type: object, x-csharp-name: Cash")]
    [InlineData("MC0101", "order.placed.yaml", "    oneOf:", "    oneOf")]
    [InlineData("MC0101", "order.placed.yaml", "[open, shipped]", "[open, shipped")]
    [InlineData("MC0101", "order.placed.yaml", "{enum: [open, shipped], type: string}", "enum: [open, shipped], type: string")]
    [InlineData("MC0101", "address.yaml", "city: {type: string, minLength: 1}", "city: type: string")]
    [InlineData("MC0101", "address.yaml", "properties:", "properties")]
    [InlineData("MC0101", "address.yaml", "type: object", "type: 'object")]
    [InlineData("MC0101", "closing.yaml", "id: {type: integer}", "id: {type: integer}}")]
    [InlineData("MC0101", "closing.yaml", "id: {type: integer}", "id: [type: integer}")]
    [InlineData("MC0101", "shop.events.yaml", "'^[a-z_]+$'", "'^[a-z_]+$")]
    [InlineData("MC0101", "shop.events.yaml", "{values: [brno, praha], optional: true}", "{values: [brno, praha], optional: true")]
    [InlineData("MC0101", "shop.events.yaml", "options: {prefix: shop}", "options: {prefix: shop")]
    [InlineData("MC0101", "shop.events.yaml", "'{prefix}.{THouse}", "{prefix}.{THouse}")]
    [InlineData("MC0101", "shop.events.yaml", "headers: {id: '{id}'}", "headers: {id: {id}")]
    [InlineData("MC0101", "shop.events.yaml", "family: Shop", "family Shop")]
    [InlineData("MC0111", "address.yaml", "{type: string, minLength: 1}", "*city")]
    [InlineData("MC0201", "address.yaml", "{type: string, minLength: 1}", "string")]
    [InlineData("MC0201", "order.placed.yaml", "{enum: [open, shipped], type: string}", "[open, shipped]")]
    [InlineData("MC0202", "order.placed.yaml", "[open, shipped], type: string", "open, type: string")]
    [InlineData("MC0202", "order.placed.yaml", "required: [id, sent_at, state]", "required: id")]
    [InlineData("MC0202", "address.yaml", "minLength: 1", "minLength: one")]
    [InlineData("MC0203", "order.placed.yaml", "{type: integer, minimum: 1}", "{type: int, minimum: 1}")]
    [InlineData("MC0203", "address.yaml", "{type: string, minLength: 1}", "{type: strng, minLength: 1}")]
    [InlineData("MC0203", "address.yaml", "{type: string, minLength: 1}", "{type: text, minLength: 1}")]
    [InlineData("MC0203", "address.yaml", "type: object", "type: objct")]
    [InlineData("MC0205", "address.yaml", "[home, work]", "[home, home]")]
    [InlineData("MC0207", "address.yaml", "city: {type: string, minLength: 1}", "city: {type: string, minLenght: 1}")]
    [InlineData("MC0210", "address.yaml", "properties:", "propertes:")]
    [InlineData("MC0210", "address.yaml", "enum:", "enm:")]
    [InlineData("MC0210", "order.placed.yaml", "oneOf:", "oneof:")]
    [InlineData("MC0210", "order.placed.yaml", "definitions:", "definitons:")]
    [InlineData("MC0231", "order.placed.yaml", "[open, shipped], type: string", "[open, shipped], type: integer")]
    [InlineData("MC0232", "order.placed.yaml", "[open, shipped], type: string", "[open, shipped, 7], type: string")]
    [InlineData("MC0232", "order.placed.yaml", "[open, shipped], type: string", "[open, 7], type: string")]
    [InlineData("MC0302", "shop.events.yaml", "family: Shop\n", "")]
    [InlineData("MC0303", "shop.events.yaml", "family: Shop", "family: 1Shop")]
    [InlineData("MC0303", "shop.events.yaml", "family: Shop", "family: my-shop")]
    [InlineData("MC0303", "shop.events.yaml", "name: OrderClosed", "name: Order-Closed")]
    [InlineData("MC0304", "shop.events.yaml", "family: Shop", "famliy: Shop")]
    [InlineData("MC0304", "shop.events.yaml", "messages:", "mesages:")]
    [InlineData("MC0304", "shop.events.yaml", "type-parameters:", "type-parameter:")]
    [InlineData("MC0304", "shop.events.yaml", "topics:", "topic:")]
    [InlineData("MC0304", "shop.events.yaml", "optional: true", "optionl: true")]
    [InlineData("MC0304", "shop.events.yaml", "schema: closing.yaml", "shema: closing.yaml")]
    [InlineData("MC0304", "shop.events.yaml", "- files:", "- file:")]
    [InlineData("MC0305", "shop.events.yaml", "family: Shop", "family: [Shop]")]
    [InlineData("MC0305", "shop.events.yaml", "optional: true", "optional: yes")]
    [InlineData("MC0305", "shop.events.yaml", "[brno, praha]", "[brno, praha, 7]")]
    [InlineData("MC0305", "shop.events.yaml", "schema: closing.yaml", "schema: 7")]
    [InlineData("MC0306", "shop.events.yaml", "options: {prefix: shop}", "options: {prefix: [shop]}")]
    [InlineData("MC0307", "shop.events.yaml", "THouse:", "House:")]
    [InlineData("MC0308", "shop.events.yaml", "{values: [brno, praha]", "{pattern: '^b', values: [brno, praha]")]
    [InlineData("MC0309", "shop.events.yaml", "[brno, praha]", "[brno, praha, Praha]")]
    [InlineData("MC0310", "shop.events.yaml", "'^[a-z_]+$'", "'^[a-z_+$'")]
    [InlineData("MC0311", "shop.events.yaml", "{kind}.{event}'", "{kind}.{event'")]
    [InlineData("MC0312", "shop.events.yaml", "{prefix}.closed", "{}.closed")]
    [InlineData("MC0313", "shop.events.yaml", "files: '{kind}.{event}.yaml'", "files: '{kind}.{event.yaml'")]
    [InlineData("MC0313", "shop.events.yaml", "files: '{kind}.{event}.yaml'", "files: '{kind}{event}.yaml'")]
    [InlineData("MC0314", "shop.events.yaml", "    schema: closing.yaml\n", "")]
    [InlineData("MC0314", "shop.events.yaml", "  - name: OrderClosed\n    schema", "  - schema")]
    [InlineData("MC0315", "shop.events.yaml", "  - name: OrderClosed", "  - {name: OrderClosed, schema: address.yaml, topic: a}\n  - name: OrderClosed")]
    [InlineData("MC0410", "shop.events.yaml", "schema: closing.yaml", "schema: closng.yaml")]
    [InlineData("MC0411", "shop.events.yaml", "- files:", "- files: '{kind}.{event}.x.yaml'\n  - files:")]
    [InlineData("MC0412", "shop.events.yaml", "closed.{id}", "closed.{idd}")]
    [InlineData("MC0417", "shop.events.yaml", "  - name: OrderClosed", "  - {name: OrderLost, schema: closing.yaml, topic: a.b}\n  - name: OrderClosed")]
    [InlineData("MC0502", "address.yaml", "city: {", "clone: {type: string}\n  city: {")]
    [InlineData("MC0503", "order.placed.yaml", "[open, shipped]", "[open, shipped, Open]")]
    [InlineData("MC0209", "order.placed.yaml", "x-csharp-name: Cash, ", "x-csharp-name: 1Cash,")]
    public async Task AMistakeCostsNoType(string id, string path, string right, string wrong) => Assert.Equal(id, await Said(path, right, wrong));

    /// <summary>What nobody can know is gone: here the values. The type stays.</summary>
    [Theory]
    [InlineData("MC0204; CS0117 'AddressKind' does not contain a definition for 'Home'", "address.yaml", "[home, work]", "[]")]
    [InlineData("MC0204; CS0117 'OrderPlacedState' does not contain a definition for 'Open'", "order.placed.yaml", "[open, shipped], type: string", "[], type: string")]
    public async Task AnEnumerationWithoutValuesIsStillAType(string said, string path, string right, string wrong) => Assert.Equal(said, await Said(path, right, wrong));

    private static async Task<string> Said(string path, string right, string wrong)
    {
        TestProject project = TestProject.Of(Files).WriteCSharp(Program);
        if (path.Length > 0)
        {
            Assert.Contains(right, project.Text(path), StringComparison.Ordinal);
            project.Write(path, project.Text(path).Replace(right, wrong, StringComparison.Ordinal));
        }

        return await Mistakes.Said(project);
    }
}
