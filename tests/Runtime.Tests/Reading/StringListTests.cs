using System.Text;
using System.Text.Json;
using MessageContracts.Json;
using MessageContracts.Validation;

namespace MessageContracts.Tests.Reading;

/// <summary>Lists of strings, most of which are read by the places of their tokens alone, say the same as the framework's reader.</summary>
public class StringListTests
{
    private static readonly string[] Odd =
    [
        "1", "null", "true", "[]", "[\"a\"]", "{}", "\"a", "a\"", "\"\u0001\"", "\"\\n\"", "\"\\u00e9\"", "\"\\x\"", "", "\"a\":1", "\"a\"\"b\"", ",",
    ];

    [Fact]
    public void Any_list_is_read_and_refused_as_the_framework_does()
    {
        Random random = new(20261121);
        int[] met = new int[2];
        for (int i = 0; i < 20_000; i++)
        {
            string json = List(random, random.Next(12), length: 20);
            string[]? expected = ByFramework(json);
            met[expected is null ? 0 : 1]++;
            Assert.True(Same(expected, Read(json)), json);
        }

        Assert.All(met, count => Assert.InRange(count, 1_000, 19_000));
    }

    [Fact]
    public void Lists_longer_than_what_is_indexed_at_once_are_read_as_the_framework_does()
    {
        Random random = new(20261121);
        for (int i = 0; i < 300; i++)
        {
            string json = List(random, 400, length: 100, odd: i % 2 == 0 ? 0 : 0.001);
            Assert.True(Same(ByFramework(json), Read(json)), $"round {i}");
        }
    }

    [Fact]
    public void Validating_says_the_same_as_reading()
    {
        foreach (string odd in Odd.Append("\"b\""))
        {
            byte[] json = Encoding.UTF8.GetBytes($"[\"a\",{odd},\"c\"]");
            ValidationReport found = MessageJson.Validate<Words>(json);

            Assert.Equal(found.IsValid, Read(Encoding.UTF8.GetString(json)) is not null);
        }
    }

    [Fact]
    public void An_item_that_is_no_string_is_reported_at_its_place()
    {
        ValidationReport found = MessageJson.Validate<Words>("""["a", 1, "b", null]"""u8);

        Assert.Equal(["/1", "/3"], found.Violations.Select(violation => violation.InstancePointer));
    }

    private static string List(Random random, int count, int length, double odd = 0.05)
    {
        string space = random.Next(2) == 0 ? "" : " ";
        IEnumerable<string> items = Enumerable.Range(0, count).Select(_ =>
            random.NextDouble() < odd ? Odd[random.Next(Odd.Length)] : $"\"{new string(random.Next(8) == 0 ? 'é' : 'x', random.Next(length))}\"");
        return $"[{space}{string.Join($"{space},{space}", items)}{space}]";
    }

    private static string[]? ByFramework(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(json) is { } items && !items.Contains(null) ? [.. items.OfType<string>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[]? Read(string json)
    {
        try
        {
            return [.. MessageJson.Parse<Words>(Encoding.UTF8.GetBytes(json)).Items];
        }
        catch (MessageFormatException)
        {
            return null;
        }
    }

    private static bool Same(string[]? expected, string[]? found) =>
        expected is null ? found is null : found is not null && expected.SequenceEqual(found);

    /// <summary>A schema that is a list of strings.</summary>
    private sealed record Words(ValueList<string> Items) : ISchemaType<Words>
    {
        static string ISchemaType<Words>.SchemaName => "words";

        static Words? ISchemaType<Words>.Read(ref MessageReader reader) => reader.Strings("words#") is { } items ? new Words(items) : null;

        void ISchemaType<Words>.Write(ref MessageWriter writer) => writer.Strings(Items);
    }
}
