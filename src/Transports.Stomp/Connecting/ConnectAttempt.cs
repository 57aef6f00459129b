namespace MessageContracts.Transports.Stomp;

/// <summary>How far connecting has come.</summary>
internal enum ConnectPhase
{
    /// <summary>The TCP connection is made.</summary>
    Tcp,

    /// <summary>TLS is set up.</summary>
    Tls,

    /// <summary>The broker is asked to take the login.</summary>
    Login,
}

/// <summary>One attempt to connect, for saying what went wrong with it.</summary>
internal sealed class ConnectAttempt(BrokerAddress address, StompOptions options)
{
    public BrokerAddress Address { get; } = address;

    public StompOptions Options { get; } = options;

    public ConnectPhase Phase { get; set; }

    /// <summary>What decides on the server's certificate, once it is asked.</summary>
    public ServerCertificateCheck? Check { get; set; }

    /// <summary>A sentence for a client's certificate whose time is over or has not come; null for any other.</summary>
    public string? UntimelyCertificate { get; set; }

    /// <summary>What is wrong where the attempt gets no answer. It may mend by itself: a broker that is stuck looks the same as a wrong port.</summary>
    public BrokerFault WithoutAnswer => Phase switch
    {
        ConnectPhase.Tcp => new(BrokerFaultKind.Unreachable, $"{Address} has not taken the TCP connection. Are host and port right, and does a firewall let it through?"),
        ConnectPhase.Tls => new(BrokerFaultKind.Tls, $"{Address} has taken the connection, but does not answer the TLS handshake. Does that port speak TLS ({StompUri.TlsScheme.Name}://), or is the broker stuck?") { IsLasting = false },
        _ => new(BrokerFaultKind.Timeout, $"{Address} has taken the connection, but does not answer the STOMP login. Is it a STOMP port, does it want TLS ({StompUri.TlsScheme.Name}://), or is the broker stuck?"),
    };
}
