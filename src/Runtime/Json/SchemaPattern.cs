using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using MessageContracts.Json.Patterns;

namespace MessageContracts.Json;

/// <summary>
/// A <c>pattern</c> of JSON Schema (draft-07, 6.3.3) with the meaning of ECMA 262 and its <c>u</c> flag: <c>\d</c> is ASCII, <c>$</c> is the very
/// end, one character outside the basic plane is one. The common anchored forms are matched on UTF-8 directly.
/// </summary>
public sealed class SchemaPattern
{
    private const int OnStack = 256;

    private readonly string pattern;
    private readonly SpanPattern? span;
    private readonly Lazy<Regex>? regex;

    /// <summary>Creates a pattern.</summary>
    /// <param name="pattern">The regular expression, which may occur anywhere in the text unless anchored.</param>
    public SchemaPattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        this.pattern = pattern;
        if (!SpanPattern.TryParse(pattern, out span))
        {
            // Made when first needed: a static field of a generated type must not fail, nor cost what is never used.
            regex = new Lazy<Regex>(() => PatternEngine.Create(EcmaPattern.ToDotNet(pattern), MatchTimeout));
        }
    }

    /// <summary>How long a pattern that needs backtracking may take on one text.</summary>
    public static TimeSpan MatchTimeout { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether it depends on the text how long matching takes, so that it has a limit.</summary>
    internal bool HasTimeLimit => regex is not null && regex.Value.MatchTimeout != Regex.InfiniteMatchTimeout;

    /// <summary>Whether the pattern occurs in a text.</summary>
    /// <param name="utf8">The text as UTF-8.</param>
    /// <returns>False also where matching took too long.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public bool IsMatch(ReadOnlySpan<byte> utf8) => Match(utf8) == PatternResult.Match;

    /// <summary>Whether the pattern occurs in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False also where matching took too long.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public bool IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Match(text) == PatternResult.Match;
    }

    /// <summary>Looks for the pattern in a text.</summary>
    /// <param name="utf8">The text as UTF-8.</param>
    /// <returns>Whether it occurs, or could not be told in time.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public PatternResult Match(ReadOnlySpan<byte> utf8)
    {
        if (span is not null)
        {
            return span.IsMatch(utf8) ? PatternResult.Match : PatternResult.NoMatch;
        }

        char[]? rented = utf8.Length > OnStack ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        try
        {
            Span<char> text = rented ?? stackalloc char[OnStack];
            int length = Encoding.UTF8.GetChars(utf8, text);
            return regex!.Value.IsMatch(text[..length]) ? PatternResult.Match : PatternResult.NoMatch;
        }
        catch (RegexMatchTimeoutException)
        {
            return PatternResult.TimedOut;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    internal PatternResult Match(string text)
    {
        int longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = longest <= OnStack ? stackalloc byte[OnStack] : new byte[longest];
        return Match(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>The regular expression as the schema has it.</summary>
    /// <returns>The pattern.</returns>
    public override string ToString() => pattern;

    /// <summary>Whether a text is a regular expression at all.</summary>
    internal static bool IsPattern(string text)
    {
        if (EcmaGrammar.FindForeign(text) >= 0)
        {
            return false;
        }

        try
        {
            _ = new Regex(EcmaPattern.ToDotNet(text, withScripts: true));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
