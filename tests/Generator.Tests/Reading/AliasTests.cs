using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Anchors, aliases and merge keys.</summary>
public class AliasTests
{
    [Fact]
    public void AnAliasStandsForItsAnchorsValue()
    {
        Node root = Files.Yaml("a: &x {b: [1, 2]}\nc: *x\nd: &y text\ne: *y\n");

        Assert.Equal("2", root["c"]!["b"]!.Items[1].Text);
        Assert.Equal("text", root["e"]!.Text);
    }

    [Fact]
    public void TheLatestAnchorOfANameCounts() =>
        Assert.Equal("2", Files.Yaml("a: &x 1\nb: &x 2\nc: *x\n")["c"]!.Text);

    [Fact]
    public void AnAliasMayBeAKey() => Assert.Equal("1", Files.Yaml("a: &x name\n*x : 1\n")["name"]!.Text);

    [Theory]
    [InlineData("{<<: *base, c: 3}", "a=1 b=2 c=3")]
    [InlineData("{c: 3, <<: *base}", "c=3 a=1 b=2")]
    [InlineData("{<<: *base, b: 3}", "a=1 b=3")]
    [InlineData("{b: 3, <<: *base, c: 4}", "b=3 a=1 c=4")]
    [InlineData("{<<: [{a: 0}, *base], c: 3}", "a=0 b=2 c=3")]
    [InlineData("{<<: []}", "")]
    public void MergeKeysBringMembers(string merging, string expected)
    {
        Node merged = Files.Yaml($"base: &base {{a: 1, b: 2}}\nk: {merging}\n")["k"]!;
        Assert.Equal(expected, string.Join(' ', merged.Members.Select(member => $"{member.Name}={member.Value.Text}")));
    }

    [Fact]
    public void JsonHasNoMergeKeys() => Assert.NotNull(Files.Json("{\"<<\": {\"a\": 1}}")["<<"]);
}
