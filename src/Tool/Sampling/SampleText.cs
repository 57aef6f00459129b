using System.Text;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json.Patterns;

namespace MessageContracts.Tool.Sampling;

/// <summary>Makes a text of a format, a pattern, a length.</summary>
internal static class SampleText
{
    private const string Usual = "text";

    public static string Of(IEnumerable<Schema> schemas)
    {
        Schema[] all = [.. schemas];
        int least = all.Max(schema => schema.MinLength ?? 0);
        int most = all.Min(schema => schema.MaxLength ?? int.MaxValue);
        string text = all.Select(schema => schema.Format).OfType<string>().Select(OfFormat).FirstOrDefault(sample => sample is not null)
            ?? all.Select(schema => schema.Pattern).OfType<string>().Select(pattern => OfPattern(pattern, least)).FirstOrDefault(sample => sample is not null)
            ?? Usual;
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

    /// <summary>For the anchored chains of classes that most patterns are; null for others, which need an example in the schema.</summary>
    private static string? OfPattern(string pattern, int least)
    {
        if (pattern is not ['^', .., '$'])
        {
            return null;
        }

        StringBuilder text = new();
        SpanPatternParser parser = new(pattern.AsSpan(1, pattern.Length - 2));
        while (!parser.AtEnd)
        {
            if (!parser.TryItem(out SpanPatternItem item))
            {
                return null;
            }

            // The last class that may repeat makes up for the length; one of each reads better than none.
            int count = Math.Max(item.Min, Math.Min(item.Max, parser.AtEnd ? Math.Max(1, least - text.Length) : 1));
            text.Append(Character(item), count);
        }

        return text.ToString();
    }

    private static char Character(in SpanPatternItem item)
    {
        foreach (char wanted in "a1Axb0")
        {
            if (item.Contains((byte)wanted))
            {
                return wanted;
            }
        }

        for (byte unit = (byte)' '; unit < 0x7F; unit++)
        {
            if (item.Contains(unit))
            {
                return (char)unit;
            }
        }

        return '?';
    }
}
