using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Where values and keys stand, by zero-based offset, line and column.</summary>
public class SpanTests
{
    [Theory]
    [InlineData("a: 1\nk: ⟦value⟧ # c\n")]
    [InlineData("a: 1\r\nk: ⟦value⟧\r\nb: 2\r\n")]
    [InlineData("a: |\r\n  x\r\n  y\r\nk: ⟦value⟧\r\n")]
    [InlineData("a:\t1\nk:\t\t⟦value⟧\n")]
    [InlineData("\uFEFFk: ⟦value⟧\n")]
    [InlineData("\uFEFFa: 1\nk: ⟦value⟧\n")]
    [InlineData("😀: 1\nk: ⟦'😀 value'⟧\n")]
    [InlineData("{😀: 1, k: ⟦\"v\\u0061lue\"⟧}\n")]
    [InlineData("k: ⟦[1, {a: 2}]⟧ # c\n")]
    [InlineData("k: ⟦{a: [1]}⟧\n")]
    [InlineData("k: ⟦[\n  1,\n  2\n]⟧\n")]
    [InlineData("k:\n  ⟦a: 1\n  b:\n    - 2⟧\n\n# c\nz: 1\n")]
    [InlineData("k:\n⟦- x\n- y⟧\nz: 1\n")]
    [InlineData("b: &b {x: 1}\nk: ⟦*b⟧\n")]
    [InlineData("⟦k⟧:\nz: 1\n")]
    public void YamlValue(string marked) => AssertSpanOfValue("a.yaml", marked);

    [Theory]
    [InlineData("{\r\n\t\"a\": 1,\r\n\t\"k\": ⟦12⟧\r\n}")]
    [InlineData("{\"😀\": 1, \"k\": ⟦\"😀\\n\"⟧}")]
    [InlineData("\uFEFF{\"k\": ⟦[1, {}]⟧ }")]
    [InlineData("{\"k\": ⟦{\n  \"a\": 1\n}⟧\n}")]
    [InlineData("{\"k\": ⟦null⟧}")]
    public void JsonValue(string marked) => AssertSpanOfValue("a.json", marked);

    [Fact]
    public void LineBreaksAreRoslyns()
    {
        // Inside a JSON string U+2028 is text, and yet the compiler begins a line there.
        Node root = Files.Json("{\"a\": \"\u2028\", \"k\": 1}");
        Assert.Equal((1, 8), (root["k"]!.Span.StartLine, root["k"]!.Span.StartColumn));
    }

    [Fact]
    public void Key()
    {
        Marked marked = Marked.From("a:\n  b: 1\n  ⟦'k'⟧: 2\n");
        marked.AssertAt(Files.Yaml(marked.Text)["a"]!.Members[1].NameSpan);
    }

    private static void AssertSpanOfValue(string path, string marked)
    {
        Marked text = Marked.From(marked);
        text.AssertAt(Files.Read(path, text.Text, out _)!["k"]!.Span);
    }
}
