using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>From a pointer back to the place that an editor underlines.</summary>
public class NodeLocatorTests
{
    [Theory]
    [InlineData("/a/b", "a:\n  b: ⟦1⟧\n")]
    [InlineData("/a", "⟦a⟧:\n  b: 1\n")]
    [InlineData("/a", "a: ⟦{b: 1}⟧\n")]
    [InlineData("/a", "⟦a⟧: [\n 1\n]\n")]
    [InlineData("/a", "⟦a⟧:\n")]
    [InlineData("/a/1", "a:\n  - 1\n  - ⟦2⟧\n")]
    [InlineData("/a/1", "a:\n  - 1\n  - ⟦b⟧: 1\n    c: 2\n")]
    [InlineData("/a/0", "a:\n  - ⟦[⟧1,\n     2]\n")]
    [InlineData("/x~1y/m~0n", "x/y:\n  m~n: ⟦1⟧\n")]
    [InlineData("/404", "404: ⟦1⟧\n")]
    [InlineData("", "⟦a⟧: 1\nb: 2\n")]
    [InlineData("", "⟦{a: 1}⟧\n")]
    [InlineData("/a/nowhere/else", "a: ⟦{b: 1}⟧\n")]
    [InlineData("/a/7", "a: ⟦[1]⟧\n")]
    public void Value(string pointer, string marked) => AssertLocated(pointer, LocateTarget.Value, marked);

    [Theory]
    [InlineData("/a/b", "a:\n  ⟦b⟧: 1\n")]
    [InlineData("/a", "⟦a⟧: {b: 1}\n")]
    [InlineData("/a/0", "a: [⟦x⟧]\n")]
    [InlineData("/a/nowhere", "⟦a⟧: {b: 1}\n")]
    public void Key(string pointer, string marked) => AssertLocated(pointer, LocateTarget.Key, marked);

    private static void AssertLocated(string pointer, LocateTarget target, string marked)
    {
        Marked text = Marked.From(marked);
        text.AssertAt(NodeLocator.Locate(Files.Yaml(text.Text), pointer, target));
    }
}
