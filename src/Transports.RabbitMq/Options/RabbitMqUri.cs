namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// Connection URIs after RabbitMQ's URI specification, with several hosts: <c>amqp[s]://[user:password@]host[:port][,host[:port]]*[/vhost][?name=value&amp;…]</c>.
/// The names: <c>heartbeat</c> and <c>connection_timeout</c> (seconds and milliseconds), <c>cacertfile</c>, <c>certfile</c>, <c>keyfile</c>,
/// <c>server_name_indication</c>, <c>exchange</c>, <c>exchange_setup</c>, <c>name</c>, <c>allow_plain_text_password</c>. User, password, virtual host
/// and values are percent-encoded.
/// </summary>
public static class RabbitMqUri
{
    internal static readonly (string Name, int Port) Scheme = ("amqp", 5672);
    internal static readonly (string Name, int Port) TlsScheme = ("amqps", 5671);

    /// <summary>Reads a URI.</summary>
    /// <param name="uri">The URI.</param>
    /// <returns>The options it stands for.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static RabbitMqOptions Parse(string uri)
    {
        BrokerUri parts = BrokerUri.Parse(uri, Scheme, TlsScheme);
        RabbitMqOptions options = new()
        {
            Addresses = parts.Addresses,
            VirtualHost = parts.Path ?? "/",
            UserName = parts.UserName,
            Password = parts.Password,
            Tls = parts.IsTls ? new TlsOptions() : null,
        };
        return parts.Parameters.Aggregate(options, (set, parameter) => Set(set, parameter.Key, parameter.Value));
    }

    private static RabbitMqOptions Set(RabbitMqOptions options, string name, string value) => name switch
    {
        "heartbeat" => options with { Heartbeat = UriParameter.Seconds(name, value) },
        "connection_timeout" => options with { ConnectTimeout = UriParameter.Milliseconds(name, value) },
        "exchange" => options with { TopicExchange = options.TopicExchange with { Name = value } },
        "exchange_setup" => options with { TopicExchange = options.TopicExchange with { Setup = SettingText.Setup(name, value) } },
        "name" => options with { ClientName = value },
        "allow_plain_text_password" => options with { AllowPlainTextPassword = SettingValue.Flag(name, value) },
        _ => options with { Tls = UriParameter.Tls(options.Tls, name, value, TlsScheme.Name) ?? throw new FormatException($"A RabbitMQ URI has no parameter {name}.") },
    };
}
