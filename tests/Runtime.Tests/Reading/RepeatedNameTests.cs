using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Tests.Reading;

/// <summary>A member that occurs twice in one object is refused (RFC 8259, 4), however many there are, however they are named and nested.</summary>
public class RepeatedNameTests
{
    // Few letters and many lengths, so that names are equal, or differ in one place only.
    private static readonly Gen<string> Names =
        from length in Gen.Frequency((3, Gen.Choose(0, 9)), (1, Gen.Choose(10, 70)))
        from at in Gen.Choose(0, Math.Max(0, length - 1))
        from letter in Gen.Elements('a', 'b', 'c', '\n', 'é')
        select new StringBuilder(new string('a', length)).Replace('a', letter, Math.Min(at, length), Math.Min(1, length)).ToString();

    private static readonly Gen<string[]> Objects =
        from count in Gen.Frequency((2, Gen.Choose(0, 12)), (1, Gen.Choose(50, 300)))
        from numbered in Gen.Elements(true, false)
        from names in Names.ArrayOf(count)
        from again in Gen.Choose(0, 3)
        select numbered ? [.. names.Select((name, i) => name + i), .. names.Take(again == 0 ? 1 : 0).Select(name => name + "0")] : names;

    [Fact]
    public void An_object_is_read_just_where_all_its_names_differ() =>
        Properties.Hold(Objects, names => IsRead(Object(names, _ => "1")) == (names.Distinct().Count() == names.Length));

    [Fact]
    public void Names_of_objects_within_are_their_own() =>
        Properties.Hold(Objects.Two(), pair =>
        {
            string inner = Object(pair.Item2, _ => "1");
            bool differ = pair.Item1.Distinct().Count() == pair.Item1.Length && (pair.Item1.Length == 0 || pair.Item2.Distinct().Count() == pair.Item2.Length);
            return IsRead(Object(pair.Item1, i => i % 7 == 0 ? inner : "[]")) == differ;
        });

    [Fact]
    public void Names_with_one_length_and_equal_ends_are_told_apart()
    {
        string[] names = [.. Enumerable.Range(0, 2000).Select(i => $"{new string('x', 16)}{i:D8}{new string('y', 40)}")];

        Assert.True(IsRead(Object(names, _ => "null")));
        Assert.False(IsRead(Object([.. names, names[70]], _ => "null")));
    }

    private static string Object(string[] names, Func<int, string> value) =>
        "{" + string.Join(",", names.Select((name, i) => $"{((JsonAny)name).ToString()}:{value(i)}")) + "}";

    private static bool IsRead(string json)
    {
        try
        {
            return JsonAny.Parse(json).Kind == System.Text.Json.JsonValueKind.Object;
        }
        catch (MessageFormatException e)
        {
            Assert.Contains("twice", e.Message, StringComparison.Ordinal);
            return false;
        }
    }
}
