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

    private static StompOptions Set(StompOptions options, string name, string value) => name switch
    {
        "broker" => options with { Broker = SettingText.Broker(name, value) },
        "heartbeat" => options with { Heartbeat = UriParameter.Seconds(name, value) },
        "connection_timeout" => options with { ConnectTimeout = UriParameter.Milliseconds(name, value) },
        "receipt_timeout" => options with { ReceiptTimeout = UriParameter.Milliseconds(name, value) },
        "exchange" => options with { Exchange = value },
        "allow_plain_text_password" => options with { AllowPlainTextPassword = SettingValue.Flag(name, value) },
        _ => options with { Tls = UriParameter.Tls(options.Tls, name, value, TlsScheme.Name) ?? throw new FormatException($"A STOMP URI has no parameter {name}.") },
    };
}
