using System.Globalization;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// Connection URIs after RabbitMQ's URI specification, with several hosts: <c>amqp[s]://[user:password@]host[:port][,host[:port]]*[/vhost][?name=value&amp;…]</c>.
/// The names: <c>heartbeat</c> and <c>connection_timeout</c> (seconds and milliseconds), <c>cacertfile</c>, <c>certfile</c>, <c>keyfile</c>,
/// <c>server_name_indication</c>, <c>exchange</c>, <c>exchange_setup</c>, <c>name</c>, <c>allow_plain_text_password</c>. User, password, virtual host
/// and values are percent-encoded.
/// </summary>
public static class RabbitMqUri
{
    /// <summary>Reads a URI.</summary>
    /// <param name="uri">The URI.</param>
    /// <returns>The options it stands for.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static RabbitMqOptions Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        bool tls = uri.StartsWith("amqps://", StringComparison.OrdinalIgnoreCase);
        if (!tls && !uri.StartsWith("amqp://", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("A RabbitMQ URI starts with amqps:// or amqp://.");
        }

        (string rest, string query) = Cut(uri[(tls ? 8 : 7)..], '?');
        (string authority, string path) = Cut(rest, '/');
        int at = authority.LastIndexOf('@');
        (string user, string password) = Cut(at < 0 ? "" : authority[..at], ':');
        RabbitMqOptions options = new()
        {
            Addresses = [.. authority[(at + 1)..].Split(',').Select(host => Address(host, tls))],
            VirtualHost = path.Length == 0 ? "/" : Decode(path, "virtual host"),
            UserName = user.Length == 0 ? null : Decode(user, "user"),
            Password = user.Length == 0 ? null : Decode(password, "password"),
            Tls = tls ? new TlsOptions() : null,
        };
        return query.Split('&', StringSplitOptions.RemoveEmptyEntries).Aggregate(options, Set);
    }

    private static RabbitMqOptions Set(RabbitMqOptions options, string pair)
    {
        (string name, string encoded) = Cut(pair, '=');
        string value = Decode(encoded, name);
        TlsOptions Tls() => options.Tls ?? throw new FormatException($"{name} needs TLS: start the URI with amqps://.");
        return name switch
        {
            "heartbeat" => options with { Heartbeat = TimeSpan.FromSeconds(Number(name, value)) },
            "connection_timeout" => options with { ConnectTimeout = TimeSpan.FromMilliseconds(Number(name, value)) },
            "cacertfile" => options with { Tls = Tls() with { AuthorityFile = value } },
            "certfile" => options with { Tls = Tls() with { CertificateFile = value } },
            "keyfile" => options with { Tls = Tls() with { KeyFile = value } },
            "server_name_indication" => options with { Tls = Tls() with { ServerName = value } },
            "exchange" => options with { TopicExchange = options.TopicExchange with { Name = value } },
            "exchange_setup" => options with { TopicExchange = options.TopicExchange with { Setup = SettingText.Setup(name, value) } },
            "name" => options with { ClientName = value },
            "allow_plain_text_password" => options with { AllowPlainTextPassword = SettingText.Flag(name, value) },
            _ => throw new FormatException($"A RabbitMQ URI has no parameter {name}."),
        };
    }

    private static BrokerAddress Address(string text, bool tls)
    {
        int colon = text.LastIndexOf(':');
        bool hasPort = colon > text.LastIndexOf(']');
        string host = (hasPort ? text[..colon] : text).Trim('[', ']');
        int port = tls ? 5671 : 5672;
        return host.Length > 0 && (!hasPort || (int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535))
            ? new BrokerAddress(host, port)
            : throw new FormatException($"\"{text}\" is no host[:port]. In user and password, write '@' as %40, ':' as %3A, '/' as %2F, '?' as %3F.");
    }

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0
            ? number
            : throw new FormatException($"{name} is \"{value}\", must be a positive number.");

    private static string Decode(string text, string what)
    {
        for (int at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                throw new FormatException($"The {what} in the URI has a '%' without two hexadecimal digits after it. Write '%' as %25.");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, "");
}
