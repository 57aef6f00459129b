using System.Globalization;

namespace MessageContracts;

/// <summary>
/// A connection URI, with one host or several: <c>scheme://[user:password@]host[:port][,host[:port]]*[/path][?name=value&amp;…]</c>. All but the hosts
/// is percent-encoded.
/// </summary>
public sealed record BrokerUri
{
    private BrokerUri()
    {
    }

    /// <summary>Whether the scheme is the one for TLS.</summary>
    public required bool IsTls { get; init; }

    /// <summary>The hosts, in the order they stand there.</summary>
    public required ValueList<BrokerAddress> Addresses { get; init; }

    /// <summary>The user; null where there is none.</summary>
    public required string? UserName { get; init; }

    /// <summary>The password; null where there is no user.</summary>
    public required string? Password { get; init; }

    /// <summary>What stands behind the first slash; null where there is no slash, or nothing behind it.</summary>
    public required string? Path { get; init; }

    /// <summary>The parameters, in the order they stand there.</summary>
    public required ValueList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>Reads a URI.</summary>
    /// <param name="uri">The URI.</param>
    /// <param name="scheme">The scheme without TLS, and the port where none is named.</param>
    /// <param name="tlsScheme">The scheme with TLS, and the port where none is named.</param>
    /// <returns>Its parts.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static BrokerUri Parse(string uri, (string Name, int Port) scheme, (string Name, int Port) tlsScheme)
    {
        ArgumentNullException.ThrowIfNull(uri);
        bool tls = uri.StartsWith($"{tlsScheme.Name}://", StringComparison.OrdinalIgnoreCase);
        (string name, int port) = tls ? tlsScheme : scheme;
        if (!tls && !uri.StartsWith($"{scheme.Name}://", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"The URI of the broker must start with {tlsScheme.Name}:// or {scheme.Name}://.");
        }

        (string rest, string query) = Cut(uri[(name.Length + 3)..], '?');
        (string authority, string path) = Cut(rest, '/');
        int at = authority.LastIndexOf('@');
        (string user, string password) = Cut(at < 0 ? "" : authority[..at], ':');
        if (path.Contains('@', StringComparison.Ordinal) || query.Contains('@', StringComparison.Ordinal))
        {
            // A password that holds '/' or '?' is cut there: what stands before that is no host, what stands behind it no parameter, and neither must be told.
            throw Misplaced();
        }

        return new BrokerUri
        {
            IsTls = tls,
            Addresses = [.. authority[(at + 1)..].Split(',').Select(host => Address(host, port))],
            UserName = user.Length == 0 ? null : Decode(user, "user"),
            Password = user.Length == 0 ? null : Decode(password, "password"),
            Path = path.Length == 0 ? null : Decode(path, "path"),
            Parameters = [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Cut(pair, '=')).Select(pair => KeyValuePair.Create(pair.Before, Decode(pair.After, pair.Before)))],
        };
    }

    /// <summary>Reads a host, with or without a port.</summary>
    /// <param name="text">Such as <c>mq.example.org</c>, <c>mq.example.org:61614</c>, <c>[::1]:61614</c>.</param>
    /// <param name="port">The port where none is named.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is none.</exception>
    public static BrokerAddress Address(string text, int port)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.LastIndexOf(':');
        bool hasPort = colon > text.LastIndexOf(']');
        string host = (hasPort ? text[..colon] : text).Trim('[', ']');
        return host.Length > 0 && !host.AsSpan().ContainsAny("@/,? ") && (!hasPort || (int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535))
            ? new BrokerAddress(host, port)
            : throw Misplaced();
    }

    /// <summary>Scheme apart, what is not secret.</summary>
    /// <returns>Such as <c>mq.example.org:61614</c>.</returns>
    public override string ToString() => string.Join(',', Addresses);

    private static FormatException Misplaced() =>
        new("Something else stands where the broker's host[:port] should. In a URI's other parts, write '@' as %40, ':' as %3A, '/' as %2F, '?' as %3F.");

    private static string Decode(string text, string what)
    {
        for (int at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                throw new FormatException($"The {what} in the URI of the broker has a '%' without two hexadecimal digits after it. Write '%' as %25.");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, "");
}
