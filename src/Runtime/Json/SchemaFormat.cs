using System.Text;
using MessageContracts.Json.Formats;

namespace MessageContracts.Json;

/// <summary>A <c>format</c> of JSON Schema (draft-07, 7.3), checked on UTF-8 without allocating.</summary>
public abstract class SchemaFormat
{
    private protected SchemaFormat(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>RFC 3339, 5.6 <c>date-time</c>.</summary>
    public static SchemaFormat DateTime { get; } = new DateTimeFormat();

    /// <summary>RFC 3339, 5.6 <c>full-date</c>.</summary>
    public static SchemaFormat Date { get; } = new DateFormat();

    /// <summary>RFC 3339, 5.6 <c>full-time</c>.</summary>
    public static SchemaFormat Time { get; } = new TimeFormat();

    /// <summary>RFC 3339, appendix A <c>duration</c>.</summary>
    public static SchemaFormat Duration { get; } = new DurationFormat();

    /// <summary>RFC 5321, 4.1.2 <c>Mailbox</c>.</summary>
    public static SchemaFormat Email { get; } = new EmailFormat(international: false);

    /// <summary>RFC 6531 <c>Mailbox</c>: beyond ASCII as well.</summary>
    public static SchemaFormat IdnEmail { get; } = new EmailFormat(international: true);

    /// <summary>RFC 1123, 2.1.</summary>
    public static SchemaFormat Hostname { get; } = new HostnameFormat(international: false);

    /// <summary>RFC 5890, 2.3.2.3: beyond ASCII as well.</summary>
    public static SchemaFormat IdnHostname { get; } = new HostnameFormat(international: true);

    /// <summary>RFC 2673, 3.2 <c>dotted-quad</c>.</summary>
    public static SchemaFormat Ipv4 { get; } = new Ipv4Format();

    /// <summary>RFC 4291, 2.2.</summary>
    public static SchemaFormat Ipv6 { get; } = new Ipv6Format();

    /// <summary>RFC 3986, 3 <c>URI</c>.</summary>
    public static SchemaFormat Uri { get; } = new UriSyntaxFormat("uri", "a URI (RFC 3986) such as https://example.org/path", absolute: true, international: false);

    /// <summary>RFC 3986, 4.1 <c>URI-reference</c>.</summary>
    public static SchemaFormat UriReference { get; } = new UriSyntaxFormat("uri-reference", "a URI reference (RFC 3986)", absolute: false, international: false);

    /// <summary>RFC 3987 <c>IRI</c>.</summary>
    public static SchemaFormat Iri { get; } = new UriSyntaxFormat("iri", "an IRI (RFC 3987)", absolute: true, international: true);

    /// <summary>RFC 3987 <c>IRI-reference</c>.</summary>
    public static SchemaFormat IriReference { get; } = new UriSyntaxFormat("iri-reference", "an IRI reference (RFC 3987)", absolute: false, international: true);

    /// <summary>RFC 6570.</summary>
    public static SchemaFormat UriTemplate { get; } = new UriTemplateFormat();

    /// <summary>RFC 4122, 3.</summary>
    public static SchemaFormat Uuid { get; } = new UuidFormat();

    /// <summary>RFC 6901, 5.</summary>
    public static SchemaFormat JsonPointer { get; } = new JsonPointerFormat();

    /// <summary>The internet draft on relative JSON pointers.</summary>
    public static SchemaFormat RelativeJsonPointer { get; } = new RelativeJsonPointerFormat();

    /// <summary>A regular expression (ECMA 262) of at most 8192 bytes; a longer one is taken for none, for the time that it takes grows with the square of its length.</summary>
    public static SchemaFormat Regex { get; } = new RegexFormat();

    /// <summary>The format's name in a schema.</summary>
    public string Name { get; }

    /// <summary>What a value must be, in words.</summary>
    public string Description { get; }

    /// <summary>The format of a name.</summary>
    /// <param name="name">The name, such as <c>date-time</c>.</param>
    /// <returns>The format; null where it is not known, and so asserts nothing.</returns>
    public static SchemaFormat? Find(string name) => name switch
    {
        "date-time" => DateTime,
        "date" => Date,
        "time" => Time,
        "duration" => Duration,
        "email" => Email,
        "idn-email" => IdnEmail,
        "hostname" => Hostname,
        "idn-hostname" => IdnHostname,
        "ipv4" => Ipv4,
        "ipv6" => Ipv6,
        "uri" => Uri,
        "uri-reference" => UriReference,
        "iri" => Iri,
        "iri-reference" => IriReference,
        "uri-template" => UriTemplate,
        "uuid" => Uuid,
        "json-pointer" => JsonPointer,
        "relative-json-pointer" => RelativeJsonPointer,
        "regex" => Regex,
        _ => null,
    };

    /// <summary>Whether a string has the format.</summary>
    /// <param name="utf8">The string as UTF-8, unescaped.</param>
    /// <returns>True where it has.</returns>
    public abstract bool IsMatch(ReadOnlySpan<byte> utf8);

    /// <summary>Whether a string has the format.</summary>
    /// <param name="text">The string.</param>
    /// <returns>True where it has.</returns>
    public bool IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int OnStack = 256;
        int longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = longest <= OnStack ? stackalloc byte[OnStack] : new byte[longest];
        return IsMatch(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>The format's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
