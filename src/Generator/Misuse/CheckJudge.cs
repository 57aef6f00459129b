using MessageContracts.Generator.Events;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a message's constants contradict its topic, or each other.</summary>
internal static class CheckJudge
{
    public static IEnumerable<Diagnostic> Judge(GivenMessage message)
    {
        foreach (CheckText check in message.Facts.Checks)
        {
            if (Given(message, check.Left) is not var (left, leftSyntax) || Given(message, check.Right) is not var (right, rightSyntax)
                || check.Left.Of(left) == check.Right.Of(right))
            {
                continue;
            }

            // The field's value is what is judged, and the other side what it should be.
            bool judgesLeft = leftSyntax is not null;
            (CheckOperand judged, string value, SyntaxNode? syntax) = judgesLeft ? (check.Left, left, leftSyntax) : (check.Right, right, rightSyntax);
            (CheckOperand other, string wanted) = judgesLeft ? (check.Right, right) : (check.Left, left);
            if (syntax is not null)
            {
                yield return Diagnostic.Create(
                    MisuseDiagnostics.Check,
                    syntax.GetLocation(),
                    judged.Path,
                    value,
                    judged.UpToFirstDot ? "its part before the first dot" : "it",
                    other.Of(wanted),
                    Reason(message, other));
            }
        }
    }

    private static string Reason(GivenMessage message, CheckOperand other) =>
        message.Argument(other.Path) is null ? $"as {other.Words} is" : $"for {message.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";

    /// <summary>An operand's value, and where it is given if that is a field.</summary>
    private static (string Value, SyntaxNode? Syntax)? Given(GivenMessage message, CheckOperand operand) =>
        message.Argument(operand.Path) is { } argument ? (argument, null)
        : message.Field(operand.Path) is var (text, syntax) ? (text, syntax)
        : null;
}
