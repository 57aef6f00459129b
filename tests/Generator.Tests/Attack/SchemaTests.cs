using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Attack;

/// <summary>Schemas as users write them, built and run.</summary>
public class SchemaTests
{
    [Fact]
    public void Words_of_any_kind_stay_within_the_comments()
    {
        Workshop shop = new Workshop()
            .File("schemas/docs.yaml", """
                title: A <title> & "quotes"
                description: "End */ comment </summary> <b>x\r\ny\rz\u2028q & \" \u0085 w \u0001"
                type: object
                examples: [{"a": "</example>"}, {"b": [1, null, "x\ny"]}]
                properties:
                  a: {type: string, description: "*/ </summary>\n\n  <see cref=\"X\"/>", examples: ["a\nb", "]]>"]}
                  e: {type: string, enum: ["a\nb", "c\u2028</summary>"]}
                  "p\nq": {type: string}
                """)
            .Build();

        Assert.Equal("", shop.Report());
        Same(shop, "Docs", """{"a":"x","e":"a\nb","p\nq":""}""");
    }

    [Fact]
    public void A_constant_may_be_larger_than_any_integer_type()
    {
        Workshop shop = new Workshop()
            .File("schemas/consts.yaml", "type: object\nrequired: [r]\nproperties: {r: {const: 123456789012345678901234567890}, o: {const: -98765432109876543210}}")
            .Build();

        Assert.Equal("", shop.Report());
        Same(shop, "Consts", """{"r":123456789012345678901234567890,"o":-98765432109876543210}""");
        Same(shop, "Consts", """{"r":123456789012345678901234567890}""");
        Assert.Contains("/r", shop.RoundTrip("Consts", """{"r":123456789012345678901234567891}""").Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_that_allows_null_is_null_at_the_root_too()
    {
        Workshop shop = new Workshop()
            .File("schemas/shape.yaml", "oneOf:\n  - {type: string}\n  - {type: array, items: {$ref: '#'}}\n  - {type: 'null'}")
            .Build();

        Assert.Equal("", shop.Report());
        Assert.Equal((null, ""), shop.RoundTrip("Shape", "null"));
        Same(shop, "Shape", """["a",null,[]]""");
    }

    [Theory]
    [InlineData("oneOf: [{$ref: '#'}, {type: string}]", "MC0404 schemas/loop.yaml(1,16)")]
    [InlineData("type: object\nproperties: {a: {$ref: '#'}, b: {type: array, items: {anyOf: [{$ref: '#'}, {type: string}]}}}", "")]
    public void A_choice_of_itself_never_ends_unless_a_value_lies_between(string schema, string report)
    {
        Workshop shop = new Workshop().File("schemas/loop.yaml", schema).Build();

        Assert.Equal(report, shop.Report());
    }

    [Fact]
    public void Cases_that_are_constants_are_called_by_title_or_value()
    {
        Workshop shop = new Workshop()
            .File("schemas/test.yaml", "type: object\nproperties:\n  op: {oneOf: [{const: '<', x-csharp-name: Less}, {const: '=', title: Equal}, {const: other}]}")
            .Code("public static class Program { public static object Main() => new Shop.TestOp.EqualCase(\"=\").Value + new Shop.TestOp.OtherCase(\"other\").Value; }")
            .Build();

        Assert.Equal("", shop.Report());
        Assert.Equal("=other", shop.Run());
        Same(shop, "Test", """{"op":"<"}""");
    }

    [Fact]
    public void A_union_with_type_parameters_is_published_by_fields_beside_and_within_its_cases()
    {
        Workshop shop = new Workshop()
            .File("schemas/t.events.yaml", """
                family: Fam
                type-parameters: {TRegion: {values: [eu, us]}}
                topics: {main: '{TRegion}.{kind}.{id}'}
                messages: [{name: Un, schema: un.yaml, headers: {k: '{kind}', t: 'x {id} y'}}]
                """)
            .File("schemas/un.yaml", """
                type: object
                required: [id]
                properties: {id: {type: string}}
                oneOf:
                  - {type: object, required: [kind], properties: {kind: {const: a}, x: {type: string}}}
                  - {type: object, required: [kind], properties: {kind: {const: b}, y: {type: integer}}}
                """)
            .Code("""
                public static class Program
                {
                    public static object Main()
                    {
                        Shop.Fam.Un<Shop.Fam.Eu> built = new Shop.Fam.UnA<Shop.Fam.Eu> { Id = "q", X = "1" };
                        var read = MessageContracts.MessageJson.Parse<Shop.Fam.Un<Shop.Fam.Us>>("{\"id\":\"z\",\"kind\":\"b\",\"y\":3}"u8);
                        return string.Join(" ", Of(built), Of(read), read.Match(a => a.X, b => b.Y.ToString()));
                    }

                    private static string Of<T>(MessageContracts.IMessage<T> message) where T : MessageContracts.IMessage<T> =>
                        MessageContracts.MessageExtensions.RoutingKey(message) + string.Concat(MessageContracts.MessageExtensions.Headers(message).Select(header => header.Value));
                }
                """)
            .Build();

        Assert.Equal("", shop.Report());
        Assert.Equal("eu.a.q\"a\"\"x q y\" us.b.z\"b\"\"x z y\" 3", shop.Run());
    }

    [Fact]
    public void Null_where_a_part_is_required_is_told_and_never_thrown_as_a_null_reference()
    {
        Workshop shop = new Workshop()
            .File("schemas/t.events.yaml", """
                family: Fam
                topics: {main: 'x.{sub.text}.{sub.number}.{sub.kind}'}
                checks: ['{sub.text} equals {id}']
                messages: [{name: M, schema: m.yaml, headers: {t: '{sub.text}', n: '{sub.number}', k: '{sub.kind}', c: 'a {sub.number} b'}}]
                """)
            .File("schemas/m.yaml", """
                type: object
                required: [id, sub]
                properties:
                  id: {type: string}
                  sub: {type: object, required: [text, number, kind], properties: {text: {type: string}, number: {type: integer}, kind: {type: string, enum: [a, b]}}}
                """)
            .Code("""
                using MessageContracts;
                using Shop.Fam;
                public static class Program
                {
                    public static object Main()
                    {
                        var message = new M { Id = "1", Sub = null! };
                        string key;
                        try { key = message.RoutingKey(); } catch (RoutingKeyException refused) { key = refused.Message; }
                        return message.Validate() + "|" + key + "|" + string.Concat(message.Headers().Select(header => header.Value));
                    }
                }
                """)
            .Build();

        Assert.Equal("", shop.Report());
        Assert.Equal(
            "/sub: is null, must be an object (m.yaml#/properties/sub/type)|sub.text is null, but the topic needs it. Set it.|nullnullnull\"a  b\"",
            shop.Run());
    }

    [Fact]
    public void A_required_member_that_may_be_null_follows_one_that_may_be_absent()
    {
        Workshop shop = new Workshop()
            .File("schemas/row.yaml", """
                type: object
                required: [i, b, n, s]
                properties:
                  a: {type: string}
                  i: {type: [integer, 'null']}
                  b: {type: [boolean, 'null']}
                  n: {type: [number, 'null']}
                  s: {type: [string, 'null']}
                """)
            .File("schemas/flag.yaml", "type: object\nrequired: [b]\nproperties: {a: {const: null}, b: {type: [boolean, 'null']}}")
            .File("schemas/part.yaml", "type: object\nrequired: [n]\nproperties: {a: {type: integer}, n: {type: [number, 'null']}}")
            .Build();

        Assert.Equal("", shop.Report());
        Same(shop, "Row", """{"i":null,"b":null,"n":null,"s":null}""");
        Same(shop, "Row", """{"a":"","i":1,"b":false,"n":1.5,"s":"x"}""");
        Same(shop, "Flag", """{"b":null}""");
        Same(shop, "Part", """{"a":1,"n":2.5}""");
    }

    [Theory]
    [InlineData("oneOf: [{type: string}, {type: array, enum: [null]}]")]
    [InlineData("oneOf: [{type: string}, {type: 'null', not: {}}]")]
    [InlineData("oneOf: [{type: string}, {const: null, allOf: [false]}]")]
    [InlineData("anyOf: [{type: string}, {type: 'null', if: true, then: false}]")]
    public void A_branch_for_null_that_null_fails_does_not_allow_it(string schema)
    {
        Workshop shop = new Workshop().File("schemas/text.yaml", schema).Build();

        Assert.Empty(shop.Compiled!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.NotEqual("", shop.RoundTrip("Text", "null").Report);
        Assert.Equal("", shop.RoundTrip("Text", "\"a\"").Report);
    }

    [Fact]
    public void A_case_for_every_value_leaves_nothing_unreachable_after_it()
    {
        Workshop shop = new Workshop().File("schemas/any.yaml", "x-csharp-name: Anything\nanyOf: [{type: array, const: a, title: Never}, {minimum: 1, title: Always}]").Build();

        Assert.DoesNotContain(shop.Compiled!.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0162");
        Same(shop, "Anything", "1");
    }

    [Theory]
    [InlineData("{h: {type: object, required: [k], properties: {k: {const: a}}}}", "{h: {type: object, required: [k], properties: {k: {const: b}}}}", "")]
    [InlineData("{h: {type: object, required: [k], properties: {k: {type: string}}}}", "{h: {type: object, required: [k], properties: {k: {type: integer}}}}", "MC0504 schemas/case.yaml(3,5)")]
    [InlineData("{h: {type: string, enum: [a, b]}}", "{h: {type: string, enum: [c, d]}}", "MC0504 schemas/case.yaml(3,5)")]
    public void Branches_are_called_after_a_constant_at_any_depth_or_are_one_mistake(string one, string other, string report)
    {
        Workshop shop = new Workshop()
            .File("schemas/case.yaml", $"oneOf:\n  - {{type: object, required: [h], properties: {one}}}\n  - {{type: object, required: [h], properties: {other}}}\n")
            .Build();

        Assert.Equal(report, shop.Report());
    }

    private static void Same(Workshop shop, string type, string json)
    {
        (string? written, string report) = shop.RoundTrip(type, json);
        Assert.Equal("", report);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written!)), written);
    }
}
