using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Tests.Routing;

/// <summary>A value is copied as it is where that is allowed, and else replaced character by character or text by text.</summary>
public class SegmentRulesTests
{
    private static readonly SegmentRules ByCharacter = new([new(".", "_"), new("/", "-")]);
    private static readonly SegmentRules ByText = new([new("::", "."), new(".", "dot"), new("*", "")]);

    // Mostly what stands in a key, of lengths on both sides of those that are copied at once.
    private static readonly Gen<string> Values =
        from length in Gen.Choose(0, 70)
        from letters in Gen.Frequency(
            (60, Gen.Elements('a', 'Z', '0', '-', '_', ' ', '~', '!')),
            (1, Gen.Elements('.', '/', ':', '*', '#', '\x7f', '\x1f', '\0', 'é', '\u0101', '\u7fff', '\u8041', '\uffff'))).ArrayOf(length)
        select new string(letters);

    [Fact]
    public void A_value_is_copied_as_it_is_just_where_each_character_may_stand() =>
        Properties.Hold(Values, value =>
        {
            char[] target = new char[value.Length];
            bool isPlain = value.Length > 0 && value.All(c => c is >= ' ' and < '\x7f' and not ('.' or '/' or '*' or '#'));
            return ByCharacter.TryCopy(value, target) == isPlain && (!isPlain || value.AsSpan().SequenceEqual(target));
        });

    [Fact]
    public void Replacing_into_a_span_is_replacing() =>
        Properties.Hold(Values, value => Replaced(ByCharacter, value) == ByCharacter.Replace(value) && Replaced(ByText, value) == ByText.Replace(value));

    [Theory]
    [InlineData("koji.build")]
    [InlineData("koji")]
    public void Nothing_is_written_beyond_the_room_there_is(string value)
    {
        char[] target = new char[value.Length];

        Assert.False(ByCharacter.TryCopy(value, target.AsSpan(0, value.Length - 1)));
        Assert.True(ByCharacter.Replace(value, target.AsSpan(0, value.Length - 1)) < 0);
        Assert.Equal('\0', target[^1]);
    }

    private static string Replaced(SegmentRules rules, string value)
    {
        char[] target = new char[value.Length * 4];
        return new string(target, 0, rules.Replace(value, target));
    }
}
