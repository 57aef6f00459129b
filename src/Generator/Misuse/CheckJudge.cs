using MessageContracts.Generator.Events;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a message's constants contradict its topic, or each other.</summary>
internal static class CheckJudge
{
    public static IEnumerable<Diagnostic> Judge(GivenMessage message) => message.Facts.Checks.SelectMany(check => Judge(message, check));

    /// <summary>A field's value is what is judged, and the other side, where that is known, what it should be.</summary>
    private static IEnumerable<Diagnostic> Judge(GivenMessage message, CheckText check)
    {
        (CheckOperand judged, CheckOperand other) = message.Argument(check.Left.Path) is null ? (check.Left, check.Right) : (check.Right, check.Left);
        if ((message.Argument(other.Path) ?? message.TheField(other.Path)?.Text) is not { } text)
        {
            return [];
        }

        string wanted = other.Of(text);
        return message.Field(judged.Path)
            .Where(given => judged.Of(given.Text) != wanted)
            .Select(given => Diagnostic.Create(
                MisuseDiagnostics.Check,
                given.Syntax.GetLocation(),
                judged.Path,
                given.Text,
                judged.UpToFirstDot ? "its part before the first dot" : "it",
                wanted,
                Reason(message, other)));
    }

    private static string Reason(GivenMessage message, CheckOperand other) =>
        message.Argument(other.Path) is null ? $"as {other.Words} is" : $"for {message.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
}
