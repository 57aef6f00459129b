using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Tests.Transports;

public class TopicMatcherTests
{
    private static readonly Gen<string> Keys = Gen.Elements("a", "b", "c").ListOf().Where(words => words.Count < 8).Select(words => string.Join('.', words));

    private static readonly Gen<string> Patterns = Gen.Elements("a", "b", "*", "#").ListOf().Where(words => words.Count < 7).Select(words => string.Join('.', words));

    [Fact]
    public void Matching_agrees_with_a_regular_expression() =>
        Properties.Hold(Patterns.SelectMany(pattern => Keys.Select(key => (pattern, key))), pair =>
            TopicMatcher.IsMatch(pair.pattern, pair.key) == Oracle(pair.pattern).IsMatch(pair.key.Length == 0 ? "" : pair.key + "."));

    [Theory]
    [InlineData("#", "", true)]
    [InlineData("*", "", false)]
    [InlineData("#.#", "", true)]
    [InlineData("a.#.b", "a.b", true)]
    [InlineData("a.#.b", "a.x.y.b", true)]
    [InlineData("a.#.b", "a.x.y.c", false)]
    [InlineData("#.a.#.b", "a.a.b.a.b", true)]
    [InlineData("a.*", "a.", true)]
    [InlineData("a.*", "a", false)]
    [InlineData("a*", "ab", false)]
    public void Stars_are_one_word_and_hashes_any_number(string pattern, string key, bool matches) =>
        Assert.Equal(matches, TopicMatcher.IsMatch(pattern, key));

    // Every word of the key ends in a dot here, so that zero words need no special case.
    private static Regex Oracle(string pattern) => new(
        "^" + string.Concat(pattern.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "#" => @"([^.]*\.)*",
            "*" => @"[^.]*\.",
            _ => Regex.Escape(word) + @"\.",
        })) + "$",
        RegexOptions.NonBacktracking);
}
