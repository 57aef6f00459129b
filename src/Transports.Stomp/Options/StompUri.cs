using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// Connection URIs, with one host or several: <c>stomp[+tls]://[user:password@]host[:port][,host[:port]]*[/vhost][?name=value&amp;…]</c>.
/// The names: <c>broker</c> (<c>activemq</c>, <c>rabbitmq</c>), <c>heartbeat</c>, <c>connection_timeout</c> and <c>receipt_timeout</c> (seconds,
/// milliseconds, milliseconds), <c>cacertfile</c>, <c>certfile</c>, <c>keyfile</c>, <c>server_name_indication</c>, <c>exchange</c>,
/// <c>allow_plain_text_password</c>. User, password, virtual host and values are percent-encoded.
/// </summary>
public static class StompUri
{
    internal static readonly (string Name, int Port) Scheme = ("stomp", 61613);
    internal static readonly (string Name, int Port) TlsScheme = ("stomp+tls", 61614);

    /// <summary>Reads a URI.</summary>
    /// <param name="uri">The URI.</param>
    /// <returns>The options it stands for.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static StompOptions Parse(string uri)
    {
        BrokerUri parts = BrokerUri.Parse(uri, Scheme, TlsScheme);
        StompOptions options = new()
        {
            Addresses = parts.Addresses,
            VirtualHost = parts.Path ?? "/",
            UserName = parts.UserName,
            Password = parts.Password,
            Tls = parts.IsTls ? new TlsOptions() : null,
        };
        return parts.Parameters.Aggregate(options, (set, parameter) => Set(set, parameter.Key, parameter.Value));
    }

    private static StompOptions Set(StompOptions options, string name, string value)
    {
        TlsOptions Tls() => options.Tls ?? throw new FormatException($"{name} needs TLS: start the URI with {TlsScheme.Name}://.");
        return name switch
        {
            "broker" => options with { Broker = SettingText.Broker(name, value) },
            "heartbeat" => options with { Heartbeat = TimeSpan.FromSeconds(Number(name, value)) },
            "connection_timeout" => options with { ConnectTimeout = TimeSpan.FromMilliseconds(Number(name, value)) },
            "receipt_timeout" => options with { ReceiptTimeout = TimeSpan.FromMilliseconds(Number(name, value)) },
            "cacertfile" => options with { Tls = Tls() with { AuthorityFile = value } },
            "certfile" => options with { Tls = Tls() with { CertificateFile = value } },
            "keyfile" => options with { Tls = Tls() with { KeyFile = value } },
            "server_name_indication" => options with { Tls = Tls() with { ServerName = value } },
            "exchange" => options with { Exchange = value },
            "allow_plain_text_password" => options with { AllowPlainTextPassword = SettingValue.Flag(name, value) },
            _ => throw new FormatException($"A STOMP URI has no parameter {name}."),
        };
    }

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number is > 0 and < 1e9
            ? number
            : throw new FormatException($"{name} is \"{value}\", must be a positive number.");
}
