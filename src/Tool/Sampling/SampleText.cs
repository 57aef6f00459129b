using System.Globalization;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Sampling;

/// <summary>Makes a text of a format, a pattern, a length.</summary>
internal static class SampleText
{
    private const string Usual = "text";

    /// <param name="schemas">The schemas that the text is for.</param>
    /// <param name="variant">0 for the usual text, any other number for another.</param>
    public static string Of(IEnumerable<Schema> schemas, int variant)
    {
        Schema[] all = [.. schemas];
        int least = all.Max(schema => schema.MinLength ?? 0);
        int most = all.Min(schema => schema.MaxLength ?? int.MaxValue);
        string text = all.Select(schema => schema.Format).OfType<string>().Select(OfFormat).FirstOrDefault(sample => sample is not null)
            ?? all.Select(schema => schema.Pattern).OfType<string>().Select(pattern => OfPattern(pattern, least, variant)).FirstOrDefault(sample => sample is not null)
            ?? (variant == 0 ? Usual : variant.ToString(CultureInfo.InvariantCulture) + Usual);
        return text.Length > most ? text[..most] : text.PadRight(least, 'x');
    }

    private static string? OfFormat(string format) => format switch
    {
        "date-time" => "2026-01-31T12:00:00Z",
        "date" => "2026-01-31",
        "time" => "12:00:00Z",
        "duration" => "PT1H",
        "email" or "idn-email" => "someone@example.org",
        "hostname" or "idn-hostname" => "www.example.org",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" or "iri" or "uri-reference" or "iri-reference" => "https://example.org/",
        "uri-template" => "https://example.org/{name}",
        "uuid" => "123e4567-e89b-42d3-a456-426614174000",
        "json-pointer" => "/name",
        "relative-json-pointer" => "0/name",
        "regex" => "^a+$",
        _ => null,
    };

    /// <summary>A text that a pattern matches, long enough where its repetitions allow; null where it is none that a text can be made of.</summary>
    private static string? OfPattern(string pattern, int least, int variant)
    {
        string? text = PatternText.Of(pattern, variant);
        for (int extra = 1; text is not null && text.Length < least && extra <= least; extra++)
        {
            text = PatternText.Of(pattern, variant + extra);
        }

        return text;
    }
}
