using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class SegmentValueTests
{
    [Fact]
    public async Task A_value_against_the_pattern_is_reported_where_it_is_written() => Assert.Equal(
        "The value \"Far West\" of West must match ^[a-z][a-z0-9-]*$ to stand for IHouse. Correct the value.",
        await Looking.Finds("MC0614", "readonly struct West : IHouse { public static string Value => ⟦\"Far West\"⟧; }"));

    [Theory]
    [InlineData("readonly struct West : IHouse { public static string Value { get; } = ⟦\"W\"⟧; }")]
    [InlineData("sealed class West : IHouse { public static string Value { get { return ⟦\"\"⟧; } } }")]
    [InlineData("sealed class West : IHouse { const string W = \"W\"; public static string Value { get => ⟦W + W⟧; } }")]
    [InlineData("sealed class West : IHouse { static string ISegmentPattern.Value => ⟦\"W\"⟧; }")]
    public async Task It_is_found_in_whatever_form(string code) => _ = await Looking.Finds("MC0614", code);

    [Theory]
    [InlineData("readonly struct West : IHouse { public static string Value => \"far-west\"; }")]
    [InlineData("readonly struct West : IHouse { public static string Value => Environment.MachineName; }")]
    [InlineData("readonly struct West : IHouse { public static string Value => \"west\"; public static string Name => \"Far West\"; }")]
    [InlineData("readonly struct Every : IHousePattern, IAnySegment { public static string Value => \"*\"; }")]
    [InlineData("readonly struct West { public static string Value => \"Far West\"; }")]
    public Task What_matches_or_is_something_else_is_let_be(string code) => Looking.FindsNothing(code);
}
