using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;

namespace MessageContracts.Tests.Keywords;

public class SchemaPatternTests
{
    private static readonly string[] Categories =
        "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn".Split(' ');

    [Theory]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "١٢", false)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\W$", "😀", true)]
    [InlineData(@"^a$", "a\n", false)]
    [InlineData(@"b", "abc", true)]
    [InlineData(@"^.$", "😀", true)]
    [InlineData(@"^.{2}$", "😀", false)]
    [InlineData(@"^[^a]$", "😀", true)]
    [InlineData(@"^[^a]{2}$", "😀", false)]
    [InlineData(@"^.$", "\u2028", false)]
    [InlineData(@"^[\s]$", "\ufeff", true)]
    [InlineData(@"^\S$", "\u00a0", false)]
    [InlineData(@"^[[a-z]+$", "[a", true)]
    [InlineData(@"^\u{1F600}$", "😀", true)]
    [InlineData(@"\bfoo\b", "éfooé", true)]
    [InlineData(@"^(a|b)\1$", "aa", true)]
    [InlineData(@"^(a|b)\1$", "ab", false)]
    [InlineData(@"^(?!x).*$", "abc", true)]
    [InlineData(@"^[a-z]+(-[a-z]+)*$", "ab-cd", true)]
    [InlineData(@"^\p{Lu}$", "𝐀", true)]
    [InlineData(@"^\p{Lu}$", "𝐚", false)]
    [InlineData(@"^\P{Lu}$", "𝐚", true)]
    [InlineData(@"^\P{Lu}{2}$", "😀", false)]
    [InlineData(@"^[\p{L}\d]+$", "aé𝐀1", true)]
    [InlineData(@"^[^\p{L}]$", "𝐀", false)]
    [InlineData(@"^[^\p{L}]$", "😀", true)]
    [InlineData(@"^[\P{L}a]$", "a", true)]
    [InlineData(@"^\p{C}$", "😀", false)]
    [InlineData(@"^\p{So}$", "😀", true)]
    [InlineData("^[😀-😏]$", "😄", true)]
    [InlineData("^[😀-😏]$", "😐", false)]
    [InlineData("^[😀-😏]$", "a", false)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData(@"^[\u{1F600}-\u{1F64F}]+$", "😀😄", true)]
    [InlineData(@"^[\uD83D\uDE00]$", "😀", true)]
    [InlineData(@"^\uD83D\uDE00+$", "😀😀", true)]
    [InlineData(@"^\u{1F600}+$", "😀😀", true)]
    [InlineData(@"^[\u0000-\u{10FFFF}]$", "😀", true)]
    [InlineData(@"^[^]$", "😀", true)]
    [InlineData(@"[]", "a", false)]
    [InlineData(@"^[\w-.]+$", "a-b.c", true)]
    [InlineData(@"^[\w-.]+$", "a+b", false)]
    [InlineData(@"^[a-\d]+$", "a-1", true)]
    [InlineData(@"^[\s\S]$", "😀", true)]
    [InlineData(@"^[\D]$", "😀", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^\cJ$", "\n", true)]
    [InlineData(@"^\01$", "\0" + "1", true)]
    [InlineData(@"^(?:a|(b))\1c$", "ac", true)]
    [InlineData(@"^(?:a|(b))\1c$", "bc", false)]
    [InlineData(@"^\1(a)$", "a", true)]
    [InlineData(@"^(?<x>a)(b)\1\2$", "abab", true)]
    [InlineData(@"^(?<x>a)(b)\1\2$", "abba", false)]
    [InlineData(@"^(?<x>a)?\k<x>$", "", true)]
    [InlineData(@"^(a)(a)(a)(a)(a)(a)(a)(a)(a)(b)\10$", "aaaaaaaaabb", true)]
    [InlineData(@"^\/\-\_$", "/-_", true)]
    [InlineData("", "anything", true)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "a", false)]
    public void A_pattern_means_what_ECMA_262_says(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new SchemaPattern(pattern).IsMatch(text));

    [Fact]
    public void Simple_patterns_matched_on_bytes_agree_with_regular_expressions()
    {
        Gen<string> items = Gen.Elements("a", "[ab]", "[a-c]", @"\d", "[0-9x]", "b", "-", @"\.").SelectMany(set => Gen.Elements("", "", "*", "+", "?", "{2}", "{1,2}", "{0,}").Select(count => set + count));
        Gen<string> patterns = items.ListOf().Where(list => list.Count < 5).Select(list => $"^{string.Concat(list)}$");
        Gen<string> texts = Gen.Elements('a', 'b', 'c', '1', 'x', '-', '.', 'é').ArrayOf().Where(text => text.Length < 8).Select(text => new string(text));

        Properties.Hold(patterns.SelectMany(pattern => texts.Select(text => (pattern, text))), pair =>
            new SchemaPattern(pair.pattern).IsMatch(pair.text) == Regex.IsMatch(pair.text, pair.pattern, RegexOptions.ECMAScript));
    }

    /// <summary>Every class of one category, its complement and both negated, for characters of one unit and of two.</summary>
    [Fact]
    public void Categories_hold_for_every_plane()
    {
        int[] characters = [.. Enumerable.Range(0, 0x110000 / 1009).Select(i => i * 1009).Where(Rune.IsValid)];
        foreach (string category in new[] { "L", "Lu", "Nd", "S", "Cn", "Co", "M" })
        {
            SchemaPattern[] within = [new($@"^\p{{{category}}}$"), new($@"^[\p{{{category}}}]$"), new($@"^[^\P{{{category}}}]$")];
            SchemaPattern[] outside = [new($@"^\P{{{category}}}$"), new($@"^[\P{{{category}}}]$"), new($@"^[^\p{{{category}}}]$")];
            foreach (int character in characters)
            {
                string text = char.ConvertFromUtf32(character);
                bool expected = Categories[(int)CharUnicodeInfo.GetUnicodeCategory(character)].StartsWith(category, StringComparison.Ordinal);
                Assert.All(within, pattern => Assert.True(pattern.IsMatch(text) == expected, $"{pattern} U+{character:X}"));
                Assert.All(outside, pattern => Assert.True(pattern.IsMatch(text) != expected, $"{pattern} U+{character:X}"));
            }
        }
    }

    [Theory]
    [InlineData(@"\u12")]
    [InlineData(@"\x1")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"[b-a]")]
    [InlineData(@"[a")]
    [InlineData(@"(a)\2")]
    [InlineData(@"\p")]
    [InlineData(@"a\")]
    public void What_is_no_pattern_is_told_when_it_is_matched(string pattern) =>
        Assert.Throws<ArgumentException>(() => new SchemaPattern(pattern).IsMatch("a"));

    [Fact]
    public void A_pattern_that_takes_too_long_is_given_up()
    {
        // The look-ahead is what keeps this from being matched without backtracking.
        SchemaPattern pattern = new("^(?=a)(a+)+$");

        Assert.Equal(PatternResult.TimedOut, pattern.Match(Encoding.UTF8.GetBytes(new string('a', 40) + "!")));
    }
}
