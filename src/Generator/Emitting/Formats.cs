namespace MessageContracts.Generator.Emitting;

/// <summary>The formats that the runtime asserts, by the names of JSON Schema.</summary>
internal static class Formats
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["date-time"] = "DateTime",
        ["date"] = "Date",
        ["time"] = "Time",
        ["duration"] = "Duration",
        ["email"] = "Email",
        ["idn-email"] = "IdnEmail",
        ["hostname"] = "Hostname",
        ["idn-hostname"] = "IdnHostname",
        ["ipv4"] = "Ipv4",
        ["ipv6"] = "Ipv6",
        ["uri"] = "Uri",
        ["uri-reference"] = "UriReference",
        ["iri"] = "Iri",
        ["iri-reference"] = "IriReference",
        ["uri-template"] = "UriTemplate",
        ["uuid"] = "Uuid",
        ["json-pointer"] = "JsonPointer",
        ["relative-json-pointer"] = "RelativeJsonPointer",
        ["regex"] = "Regex",
    };

    public static string? PropertyOf(string format) => Properties.TryGetValue(format, out string? property) ? property : null;
}
