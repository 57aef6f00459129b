namespace MessageContracts.Generator.Tests.Attack;

/// <summary>Names that users' files have: each gives types that compile, or one mistake at its place and nothing else.</summary>
public class NameTests
{
    [Theory]
    [InlineData("uri", "Uri")]
    [InlineData("guid", "Guid")]
    [InlineData("date-time-offset", "DateTimeOffset")]
    [InlineData("json-any", "JsonAny")]
    [InlineData("message-reader", "MessageReader")]
    [InlineData("topic-part", "TopicPart")]
    [InlineData("system", "System")]
    public void A_file_called_like_a_type_that_generated_code_names_is_one_mistake(string stem, string type)
    {
        Workshop shop = new Workshop()
            .File($"schemas/{stem}.yaml", "type: object\nproperties: {a: {type: string, format: uri}}")
            .File("schemas/user.yaml", $"type: object\nproperties: {{a: {{$ref: {stem}.yaml}}, b: {{type: string, format: date-time}}, c: {{type: string, format: uuid}}}}")
            .Build();

        Assert.Equal($"MC0501 schemas/{stem}.yaml(1,1)", shop.Report());
        Assert.Contains(type, shop.Diagnostics[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_that_generated_code_names_is_refused_as_a_name()
    {
        Workshop shop = new Workshop()
            .File("schemas/all.yaml", """
                type: object
                required: [id, kind]
                properties:
                  id: {type: string, pattern: '^a', format: email}
                  kind: {type: string, enum: [a, b]}
                  uri: {type: string, format: uri}
                  when: {type: string, format: date-time}
                  day: {type: string, format: date}
                  uuid: {type: string, format: uuid}
                  any: {not: {type: 'null'}}
                  map: {type: object, additionalProperties: {type: integer, multipleOf: 3}, propertyNames: {maxLength: 3}}
                  list: {type: array, uniqueItems: true, items: {type: [string, 'null']}}
                  choice: {oneOf: [{type: string}, {type: object, properties: {k: {const: 1}}}]}
                """)
            .File("schemas/all.events.yaml", """
                family: All
                type-parameters: {TRegion: {values: [eu], optional: true}}
                options: {prefix: p}
                segments: {replace: {'.': _}}
                topics: {main: '{prefix}.{TRegion}.{id}.{kind}'}
                checks: ['{id} equals {TRegion}']
                messages: [{name: All, schema: all.yaml, headers: {id: '{id}', other: 1}}]
                """)
            .Build();

        Assert.Equal("", shop.Report());
        foreach (string name in shop.NamedTypes())
        {
            Assert.True(MessageContracts.Generator.Modeling.CSharpName.TypeClash(name) is not null, name);
        }
    }

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("foo")]
    public void A_C_sharp_name_that_the_language_keeps_for_itself_is_one_mistake(string name)
    {
        Workshop shop = new Workshop().File("schemas/thing.yaml", $"x-csharp-name: {name}\ntype: object\nproperties: {{a: {{type: string}}}}").Build();

        Assert.Equal("MC0501 schemas/thing.yaml(1,16)", shop.Report());
    }

    [Theory]
    [InlineData("My.class.Namespace.event")]
    [InlineData("my-app.2fast")]
    [InlineData("")]
    [InlineData("Acme.System")]
    [InlineData("Acme.MessageContracts.Json")]
    public void Any_root_namespace_will_do(string ns)
    {
        Workshop shop = new Workshop { RootNamespace = ns }
            .File("schemas/foo.yaml", "type: object\nproperties: {a: {type: string, format: uri}, b: {type: integer, minimum: 0, maximum: 100000000000000000000}}")
            .File("schemas/x/t.events.yaml", "family: class\nmessages: [{name: M, schema: m.yaml, topic: 'x.{id}'}]")
            .File("schemas/x/m.yaml", "type: object\nrequired: [id]\nproperties: {id: {type: string}, f: {$ref: ../foo.yaml}}")
            .Build();

        Assert.Equal("", shop.Report());
    }

    [Fact]
    public void A_value_of_a_type_parameter_called_like_a_schema_is_refused_at_the_value()
    {
        Workshop shop = new Workshop()
            .File("schemas/t.events.yaml", "family: Fam\ntype-parameters: {TRegion: {values: [eu]}}\ntopics: {main: '{TRegion}.{e}'}\nmessages: [{files: 'm.{e}.yaml'}]")
            .File("schemas/m.x.yaml", "type: object\nproperties: {a: {$ref: eu.yaml}}")
            .File("schemas/eu.yaml", "type: object\nproperties: {a: {type: string}}")
            .Build();

        Assert.Equal("MC0506 schemas/t.events.yaml(2,38)", shop.Report());
    }
}
