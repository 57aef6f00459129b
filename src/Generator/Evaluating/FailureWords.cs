using System.Runtime.CompilerServices;
using System.Text;

namespace MessageContracts.Generator.Evaluating;

/// <summary>What is wrong, in words that are put together only where somebody wants to know.</summary>
[InterpolatedStringHandler]
internal readonly struct FailureWords
{
    private readonly StringBuilder? text;

    public FailureWords(int literalLength, int formattedCount, Evaluation evaluation, out bool isTelling)
    {
        isTelling = evaluation.IsTelling;
        text = isTelling ? new StringBuilder(literalLength + (16 * formattedCount)) : null;
    }

    public void AppendLiteral(string literal) => text!.Append(literal);

    public void AppendFormatted(object? value) => text!.Append(value);

    public override string ToString() => text?.ToString() ?? "";
}
