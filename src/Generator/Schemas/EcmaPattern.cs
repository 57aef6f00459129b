using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using MessageContracts.Json.Patterns;

namespace MessageContracts.Generator.Schemas;

/// <summary>Judges the regular expressions that schemas and event tables hold.</summary>
internal static class EcmaPattern
{
    private const int MostRemembered = 1_000;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    // Building an expression costs more than reading the file it stands in, and files are read again at each edit.
    private static readonly ConcurrentDictionary<string, string> Errors = new(StringComparer.Ordinal);

    /// <summary>Why the text is no regular expression to the code that will match it; null where it is one.</summary>
    public static string? FindError(string pattern)
    {
        if (!Errors.TryGetValue(pattern, out string? error))
        {
            error = Build(pattern);
            if (Errors.Count < MostRemembered)
            {
                Errors.TryAdd(pattern, error);
            }
        }

        return error.Length == 0 ? null : error;
    }

    /// <summary>Whether the pattern, which must be valid, matches; also where finding out takes too long.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return ToDotNet(pattern) is { } translated
                ? Regex.IsMatch(text, translated, RegexOptions.None, LongestMatch)
                : Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, LongestMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>A pattern with Unicode properties as .NET says it, whose ECMAScript option has none; null for any other.</summary>
    private static string? ToDotNet(string pattern) =>
        UnicodeProperties.Reference.IsMatch(pattern)
            ? UnicodeProperties.Reference.Replace(pattern, match => "\\" + match.Groups[1].Value + "{" + (UnicodeProperty.ToDotNet(match.Groups[2].Value) ?? match.Groups[2].Value) + "}")
            : null;

    private static string Build(string pattern)
    {
        // The common forms need no engine of expressions, which would have to be loaded first.
        if (SpanPattern.TryParse(pattern, out _))
        {
            return "";
        }

        try
        {
            _ = new Regex(Json.Patterns.EcmaPattern.ToDotNet(pattern));
            return "";
        }
        catch (ArgumentException exception)
        {
            return Reason(pattern, exception.Message);
        }
    }

    // "Invalid pattern '(a' at offset 2. Not enough )'s." quotes what the diagnostic quotes already, and counts in .NET's dialect.
    private static string Reason(string pattern, string message)
    {
        const string Before = " at offset ";
        int offset = message.LastIndexOf(Before, StringComparison.Ordinal);
        int reason = offset < 0 ? -1 : message.IndexOf(". ", offset, StringComparison.Ordinal);
        if (reason < 0)
        {
            return message;
        }

        string said = char.ToLowerInvariant(message[reason + 2]) + message.Substring(reason + 3);
        int start = offset + Before.Length;
        return int.TryParse(message.Substring(start, reason - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? $"at character {Json.Patterns.EcmaPattern.CountBefore(pattern, count)}, {said}"
            : said;
    }

    /// <summary>Made only where it is needed.</summary>
    private static class UnicodeProperties
    {
        public static readonly Regex Reference = new(@"\\([pP])\{([A-Za-z_=]+)\}", RegexOptions.CultureInvariant);
    }
}
