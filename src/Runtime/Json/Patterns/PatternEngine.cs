using System.Text.RegularExpressions;

namespace MessageContracts.Json.Patterns;

/// <summary>Chooses how an expression is matched. The generator, which shares the rest of the patterns, has an engine of its own.</summary>
internal static class PatternEngine
{
    public static Regex Create(string expression, TimeSpan timeout)
    {
        if (expression.Length > EcmaPattern.LongestForAutomaton)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, timeout);
        }

        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Lookarounds and back references need backtracking, which an unlucky text can make endless.
            return new Regex(expression, RegexOptions.CultureInvariant, timeout);
        }
    }
}
