using System.Text.RegularExpressions;

namespace MessageContracts.Json.Patterns;

/// <summary>Chooses how an expression is matched: as the runtime does, where the compiler runs on a .NET that can.</summary>
internal static class PatternEngine
{
    // RegexOptions.NonBacktracking, which netstandard2.0 does not name and .NET Framework does not know.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    public static Regex Create(string expression, TimeSpan timeout)
    {
        if (expression.Length > EcmaPattern.LongestForAutomaton)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, timeout);
        }

        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant | NonBacktracking, timeout);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentOutOfRangeException)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, timeout);
        }
    }
}
