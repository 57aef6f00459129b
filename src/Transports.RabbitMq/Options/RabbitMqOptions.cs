using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>How to reach a RabbitMQ broker, and what to do there.</summary>
public sealed record RabbitMqOptions
{
    /// <summary>Where the broker's nodes listen, tried in this order; without a port 5671 with TLS, else 5672.</summary>
    public required ValueList<BrokerAddress> Addresses { get; init; }

    /// <summary>The virtual host.</summary>
    public string VirtualHost { get; init; } = "/";

    /// <summary>The user for SASL PLAIN; null to be known by the certificate (EXTERNAL) or by <see cref="AuthMechanisms"/>, which get it too.</summary>
    public string? UserName { get; init; }

    /// <summary>The password for SASL PLAIN; <see cref="AuthMechanisms"/> get it too. It is never written into a log or an exception.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the password, or what one of <see cref="AuthMechanisms"/> shows instead, may be sent over a connection without TLS, where anyone between can read it.</summary>
    public bool AllowPlainTextPassword { get; init; }

    /// <summary>
    /// SASL mechanisms instead of PLAIN and EXTERNAL, the preferred one first; empty for these two. Each gives one answer: RabbitMQ.Client 7.1.2 fails
    /// where the broker then asks for more (<c>connection.secure</c>). What one throws stands in the exception for its user, so keep secrets out of its text.
    /// </summary>
    public ValueList<IAuthMechanismFactory> AuthMechanisms { get; init; } = [];

    /// <summary>TLS; null for a connection in plain text.</summary>
    public TlsOptions? Tls { get; init; }

    /// <summary>The topic exchange of families that <see cref="Exchanges"/> does not name.</summary>
    public ExchangeOptions TopicExchange { get; init; } = new("amq.topic");

    /// <summary>The headers exchange of families that <see cref="Exchanges"/> does not name.</summary>
    public ExchangeOptions HeadersExchange { get; init; } = new("amq.headers");

    /// <summary>Exchanges by family, such as <c>Koji</c>.</summary>
    public ValueMap<ExchangeOptions> Exchanges { get; init; } = ValueMap<ExchangeOptions>.Empty;

    /// <summary>The largest body sent and read, in bytes: 16 MiB unless set. The broker has a limit of its own (<c>max_message_size</c>).</summary>
    public int MaxBodyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many messages may wait for their confirm at once, 1 to 1,000: 256 unless set.</summary>
    public int MaxOutstanding { get; init; } = 256;

    /// <summary>How long one address may take to connect, TLS and login included: an hour at most.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often both sides show that they live, 1 second to 1 hour. A connection on which nothing is confirmed for twice as long is given up, and what was under way is sent again
    /// on the next.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before connecting again.</summary>
    public ReconnectDelays Reconnect { get; init; } = new();

    /// <summary>What the connection is called in the broker's list of connections.</summary>
    public string ClientName { get; init; } = Environment.GetEnvironmentVariable("HOSTNAME") is { Length: > 0 } host ? $"MessageContracts@{host}" : "MessageContracts";

    /// <summary>
    /// The header <c>fedora_messaging_schema</c> of a message: the entry point under which its schema is registered in Python. Null for
    /// <c>base.message</c>, which every consumer of fedora-messaging knows.
    /// </summary>
    public Func<Envelope, string>? FedoraSchema { get; init; }

    /// <summary>Takes what happens between transport and broker, for a log. Called one at a time; must not block.</summary>
    public Action<TransportEvent>? OnEvent { get; init; }

    /// <summary>Options from a connection URI, as <see cref="RabbitMqUri"/> describes it.</summary>
    /// <param name="uri">Such as <c>amqps://user:password@mq1.example.org,mq2.example.org/vhost?heartbeat=10</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static RabbitMqOptions Parse(string uri) => RabbitMqUri.Parse(uri);

    /// <summary>Addresses, virtual host and user: nothing secret.</summary>
    /// <returns>Such as <c>amqps://user@mq.example.org:5671/vhost</c>.</returns>
    public override string ToString() =>
        $"{(Tls is null ? "amqp" : "amqps")}://{(UserName is null ? "" : $"{UserName}@")}{string.Join(',', Addresses)}/{Uri.EscapeDataString(VirtualHost)}";

    internal ExchangeOptions ExchangeOf(string family, ExchangeKind kind) =>
        Exchanges.TryGetValue(family, out ExchangeOptions? own) ? own : kind == ExchangeKind.Topic ? TopicExchange : HeadersExchange;

    /// <summary>Refuses settings that cannot work, or that are not safe.</summary>
    internal RabbitMqOptions Checked()
    {
        if (Addresses.Count == 0)
        {
            throw new ArgumentException("RabbitMqOptions.Addresses is empty. Name at least one host.");
        }

        CheckLogin();
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxOutstanding, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxOutstanding, 1000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBodyBytes);
        TimeSetting.Check(ConnectTimeout, nameof(ConnectTimeout), TimeSpan.FromMilliseconds(1));
        TimeSetting.Check(Heartbeat, nameof(Heartbeat), TimeSpan.FromSeconds(1));
        return this;
    }

    private void CheckLogin()
    {
        if (AuthMechanisms.Contains(null!))
        {
            throw new ArgumentException("RabbitMqOptions.AuthMechanisms holds null. Take it out.");
        }

        if (AuthMechanisms.Count == 0 && UserName is null && Tls?.CertificateFile is null)
        {
            throw new ArgumentException("RabbitMqOptions has nothing to log in with. Set UserName and Password, or Tls.CertificateFile, or AuthMechanisms.");
        }

        if (Tls is null && !AllowPlainTextPassword)
        {
            string shown = AuthMechanisms.Count == 0 ? $"The password of {UserName}" : $"What {string.Join(" or ", AuthMechanisms.Select(mechanism => mechanism.Name))} shows to log in";
            throw new ArgumentException($"{shown} would be sent in plain text to {Addresses[0]}. Use TLS (amqps://, RabbitMqOptions.Tls), or set AllowPlainTextPassword where the network is trusted.");
        }
    }
}
