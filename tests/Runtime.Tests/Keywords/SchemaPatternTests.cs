using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;

namespace MessageContracts.Tests.Keywords;

public class SchemaPatternTests
{
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

    [Fact]
    public void A_pattern_that_takes_too_long_is_given_up()
    {
        // The look-ahead is what keeps this from being matched without backtracking.
        SchemaPattern pattern = new("^(?=a)(a+)+$");

        Assert.Equal(PatternResult.TimedOut, pattern.Match(Encoding.UTF8.GetBytes(new string('a', 40) + "!")));
    }
}
