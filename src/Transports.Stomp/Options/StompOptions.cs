namespace MessageContracts.Transports.Stomp;

/// <summary>How to reach a broker by STOMP, and what to do there.</summary>
public sealed record StompOptions
{
    /// <summary>Where the broker's nodes listen, tried in this order; without a port 61614 with TLS, else 61613.</summary>
    public required ValueList<BrokerAddress> Addresses { get; init; }

    /// <summary>Which broker it is. One that says at its connection to be the other is refused.</summary>
    public StompBroker Broker { get; init; }

    /// <summary>The virtual host; brokers without such pass over it.</summary>
    public string VirtualHost { get; init; } = "/";

    /// <summary>The topic exchange, where the broker is RabbitMQ. It must exist.</summary>
    public string Exchange { get; init; } = "amq.topic";

    /// <summary>The user; null to be known by the certificate.</summary>
    public string? UserName { get; init; }

    /// <summary>The password. It is never written into a log or an exception.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the password may be sent over a connection without TLS, where anyone between can read it.</summary>
    public bool AllowPlainTextPassword { get; init; }

    /// <summary>TLS; null for a connection in plain text.</summary>
    public TlsOptions? Tls { get; init; }

    /// <summary>The largest body sent and read, in bytes: 16 MiB unless set. The broker has a limit of its own (ActiveMQ's <c>wireFormat.maxFrameSize</c>).</summary>
    public int MaxBodyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many messages may wait for their receipt at once: 256 unless set, 1 to 10 000.</summary>
    public int MaxOutstanding { get; init; } = 256;

    /// <summary>How long one address may take to connect, TLS and login included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often both sides show that they live, as far as the broker agrees. A connection on which nothing came for 1.75 times as long is given up, and
    /// what was under way is sent again on the next.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a broker that lives may give no receipt for a message that was sent, or take nothing more of what is being sent, before the connection is given up.</summary>
    public TimeSpan ReceiptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait before connecting again.</summary>
    public ReconnectDelays Reconnect { get; init; } = new();

    /// <summary>
    /// The header <c>fedora_messaging_schema</c> of a message: the entry point under which its schema is registered in Python. Null for
    /// <c>base.message</c>, which every consumer of fedora-messaging knows.
    /// </summary>
    public Func<Envelope, string>? FedoraSchema { get; init; }

    /// <summary>Takes what happens between transport and broker, for a log. Called one at a time; must not block.</summary>
    public Action<TransportEvent>? OnEvent { get; init; }

    /// <summary>Options from a connection URI, as <see cref="StompUri"/> describes it.</summary>
    /// <param name="uri">Such as <c>stomp+tls://user:password@umb1.example.org,umb2.example.org:61612</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="FormatException">The URI is wrong; the message does not repeat its password.</exception>
    public static StompOptions Parse(string uri) => StompUri.Parse(uri);

    /// <summary>Addresses, virtual host and user: nothing secret.</summary>
    /// <returns>Such as <c>stomp+tls://user@umb.example.org:61612/%2F</c>.</returns>
    public override string ToString() =>
        $"{(Tls is null ? StompUri.Scheme : StompUri.TlsScheme).Name}://{(UserName is null ? "" : $"{UserName}@")}{string.Join(',', Addresses)}/{Uri.EscapeDataString(VirtualHost)}";

    /// <summary>Refuses settings that cannot work, or that are not safe.</summary>
    internal StompOptions Checked()
    {
        if (Addresses.Count == 0)
        {
            throw new ArgumentException("StompOptions.Addresses is empty. Name at least one host.");
        }

        if (UserName is not null && Tls is null && !AllowPlainTextPassword)
        {
            throw new ArgumentException($"The password of {UserName} would be sent in plain text to {Addresses[0]}. Use TLS (stomp+tls://, StompOptions.Tls), or set AllowPlainTextPassword where the network is trusted.");
        }

        if (new[] { VirtualHost, UserName, Password }.Any(text => text?.AsSpan().ContainsAny('\r', '\n', '\0') is true))
        {
            throw new ArgumentException("StompOptions.VirtualHost, UserName and Password must not hold a line break or NUL: STOMP's CONNECT cannot carry them.");
        }

        if (Broker == StompBroker.RabbitMq && (Exchange.Length == 0 || Exchange.Any(char.IsControl)))
        {
            throw new ArgumentException("StompOptions.Exchange must be the name of a topic exchange, such as amq.topic.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxOutstanding, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxOutstanding, 10_000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBodyBytes);
        TimeSetting.Check(ConnectTimeout, nameof(ConnectTimeout), TimeSpan.FromMilliseconds(1));
        TimeSetting.Check(Heartbeat, nameof(Heartbeat), TimeSpan.FromMilliseconds(100));
        TimeSetting.Check(ReceiptTimeout, nameof(ReceiptTimeout), TimeSpan.FromMilliseconds(1));
        return this;
    }
}
