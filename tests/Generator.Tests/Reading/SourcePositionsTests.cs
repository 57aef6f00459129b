using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Lines and columns are those that the compiler would tell.</summary>
public class SourcePositionsTests
{
    private const string Text = "a\nb\r\nc\rd\u0085e\u2028f\u2029\n\r\r\n\n g";

    [Fact]
    public void EverySpanForwardStandsWhereRoslynPutsIt() => AssertAll(Enumerable.Range(0, Text.Length + 1));

    [Fact]
    public void EverySpanBackwardStandsWhereRoslynPutsIt() => AssertAll(Enumerable.Range(0, Text.Length + 1).Reverse());

    [Fact]
    public void EverySpanInNoOrderStandsWhereRoslynPutsIt() =>
        AssertAll(Enumerable.Range(0, 500).Select(step => step * 7919 % (Text.Length + 1)));

    [Fact]
    public void AnEmptyTextHasOnePlace() => Assert.Equal(default, new SourcePositions("").Span(0, 5));

    private static void AssertAll(IEnumerable<int> offsets)
    {
        TextLineCollection lines = SourceText.From(Text).Lines;
        SourcePositions positions = new(Text);
        foreach (int offset in offsets)
        {
            int end = Math.Min(offset + 3, Text.Length);
            LinePosition first = lines.GetLinePosition(offset);
            LinePosition last = lines.GetLinePosition(end);
            Assert.Equal(new SourceSpan(offset, end - offset, first.Line, first.Character, last.Line, last.Character), positions.Span(offset, end));
        }
    }
}
