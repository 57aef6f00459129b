using System.Text;
using System.Text.Json;
using MessageContracts.Json;
using MessageContracts.Tests.Contracts;
using MessageContracts.Validation;

namespace MessageContracts.Tests.Reading;

/// <summary>Maps, most of whose members are read by the places of their tokens alone, say the same as the framework's reader.</summary>
public class MapTests
{
    private static readonly string[] Integers =
    [
        "0", "7", "1234567", "12345678", "123456789012345678", "9223372036854775807", "-1", "-9223372036854775808", "1.0", "1e2", "120e-1",
    ];

    private static readonly string[] Others =
    [
        "01", "-", "1.5", "1e", "9223372036854775808", "null", "true", "\"1\"", "[]", "[1]", "{}", "{\"a\":1}", "", "1 2", "1x", "1\u0001", "1,", "1:", "1\"", "\"\u0001\"", "tru", "1]",
    ];

    [Fact]
    public void Any_map_of_integers_is_read_and_refused_as_the_framework_does()
    {
        Random random = new(20261121);
        int[] met = new int[2];
        for (int i = 0; i < 30_000; i++)
        {
            string json = Map(random, random.Next(10), odd: 0.03, () => Pick(random, Integers));
            Dictionary<string, long>? expected = IntegersByFramework(json);
            met[expected is null ? 0 : 1]++;
            Assert.True(Same(expected, Read<Counts>(json)?.Members), json);
            Assert.True(MessageJson.Validate<Counts>(Encoding.UTF8.GetBytes(json)).IsValid == expected is not null || json.Contains("5808", StringComparison.Ordinal), json);
        }

        Assert.All(met, count => Assert.InRange(count, 2_000, 28_000));
    }

    [Fact]
    public void Any_map_of_any_values_is_read_and_refused_as_the_framework_does()
    {
        Random random = new(20261121);
        int[] met = new int[2];
        for (int i = 0; i < 30_000; i++)
        {
            string json = Map(random, random.Next(10), odd: 0.03, () => Value(random, depth: 2));
            Dictionary<string, JsonAny>? expected = ByFramework(json);
            met[expected is null ? 0 : 1]++;
            Assert.True(Same(expected, Read<Anything>(json)?.Members), json);
            Assert.Equal(expected is not null, MessageJson.Validate<Anything>(Encoding.UTF8.GetBytes(json)).IsValid);
        }

        Assert.All(met, count => Assert.InRange(count, 2_000, 28_000));
    }

    [Fact]
    public void Maps_longer_than_what_is_indexed_at_once_are_read_as_the_framework_does()
    {
        Random random = new(20261121);
        for (int i = 0; i < 200; i++)
        {
            string integers = Map(random, 1500, odd: i % 2 == 0 ? 0 : 0.0005, () => Pick(random, Integers));
            string values = Map(random, 1000, odd: i % 2 == 0 ? 0 : 0.0005, () => Value(random, depth: 1));

            Assert.True(Same(IntegersByFramework(integers), Read<Counts>(integers)?.Members), $"round {i}");
            Assert.True(Same(ByFramework(values), Read<Anything>(values)?.Members), $"round {i}");
        }
    }

    [Fact]
    public void A_value_that_is_no_integer_is_reported_at_its_place()
    {
        ValidationReport found = MessageJson.Validate<Counts>("""{"a": 1, "b": "1", "c": 1.5, "d": null, "e": 2}"""u8);

        Assert.Equal(["/b", "/c", "/d"], found.Violations.Select(violation => violation.InstancePointer));
        Assert.All(found.Violations, violation => Assert.Equal("counts#/additionalProperties/type", violation.SchemaLocation));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", 7)]
    [InlineData("""{"a":1,"b":2,"\u0061":2}""", 13)]
    [InlineData("""{"name":1,"rather long name":2,"rather long name":3}""", 31)]
    public void A_name_that_occurs_twice_is_refused_at_its_second_place(string json, int offset)
    {
        MessageFormatException integers = Assert.Throws<MessageFormatException>(() => MessageJson.Parse<Counts>(Encoding.UTF8.GetBytes(json)));
        MessageFormatException values = Assert.Throws<MessageFormatException>(() => MessageJson.Parse<Anything>(Encoding.UTF8.GetBytes(json)));

        Assert.Contains("twice", integers.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(byte {offset})", integers.Message, StringComparison.Ordinal);
        Assert.Equal(integers.Message.Replace("counts", "anything", StringComparison.Ordinal), values.Message);
    }

    [Fact]
    public void What_is_no_map_is_reported()
    {
        foreach (string json in (string[])["[]", "null", "1", "\"a\""])
        {
            Violation found = Assert.Single(MessageJson.Validate<Counts>(Encoding.UTF8.GetBytes(json)).Violations);

            Assert.Equal(("type", "counts#/type"), (found.Keyword, found.SchemaLocation));
            Assert.Equal("type", Assert.Single(MessageJson.Validate<Anything>(Encoding.UTF8.GetBytes(json)).Violations).Keyword);
        }
    }

    private static string Map(Random random, int count, double odd, Func<string> value)
    {
        string space = Pick(random, "", " ", "\n  ");
        IEnumerable<string> members = Enumerable.Range(0, count).Select(i =>
        {
            string name = random.NextDouble() < odd ? Pick(random, "\\u0061", "\"", "\\x", "\u0001", "", "a") : new string(random.Next(8) == 0 ? 'é' : 'x', random.Next(12)) + i;
            return $"\"{name}\"{space}:{space}{(random.NextDouble() < odd ? Pick(random, Others) : value())}";
        });
        return $"{{{space}{string.Join($"{space},{space}", members)}{space}}}";
    }

    private static string Value(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => $"\"{new string(random.Next(8) == 0 ? 'é' : 'x', random.Next(80))}\"",
        1 => Pick(random, "null", "true", "false", "{}", "[]"),
        2 => Pick(random, Integers),
        3 => "\"text\"",
        4 => Map(random, random.Next(4), odd: 0.01, () => Value(random, depth - 1)),
        _ => $"[{Value(random, depth - 1)}, {Map(random, random.Next(3), odd: 0, () => Value(random, depth - 1))}]",
    };

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    private static Dictionary<string, long>? IntegersByFramework(string json) =>
        ByFramework(json) is { } members && members.Values.All(IsInteger)
            ? members.ToDictionary(member => member.Key, member => (long)decimal.Parse(member.Value.ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    private static bool IsInteger(JsonAny value) =>
        value.Kind == JsonValueKind.Number
        && decimal.Parse(value.ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) is var number
        && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;

    /// <summary>The members as the framework reads them; null for what is no map of unique names, at any depth.</summary>
    private static Dictionary<string, JsonAny>? ByFramework(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => JsonAny.Parse(Encoding.UTF8.GetBytes(member.Value.GetRawText())));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Read<T>(string json)
        where T : class, ISchemaType<T>
    {
        try
        {
            return MessageJson.Parse<T>(Encoding.UTF8.GetBytes(json));
        }
        catch (MessageFormatException)
        {
            return null;
        }
    }

    private static bool Same<T>(Dictionary<string, T>? expected, ValueMap<T>? found) =>
        expected is null ? found is null : found is not null && found.Equals(new ValueMap<T>(expected)) && found.Keys.SequenceEqual(expected.Keys);

    /// <summary>A schema that is a map of any values.</summary>
    private sealed record Anything(ValueMap<JsonAny> Members) : ISchemaType<Anything>
    {
        static string ISchemaType<Anything>.SchemaName => "anything";

        static Anything? ISchemaType<Anything>.Read(ref MessageReader reader) => reader.AnyMap("anything#") is { } members ? new Anything(members) : null;

        void ISchemaType<Anything>.Write(ref MessageWriter writer) => writer.AnyMap(Members);
    }
}
