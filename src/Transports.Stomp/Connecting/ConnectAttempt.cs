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

    /// <summary>What the attempt waits for, and what it may mean where that does not come.</summary>
    public string WaitsFor => Phase switch
    {
        ConnectPhase.Tcp => $"{Address} has not taken the TCP connection. Are host and port right, and does a firewall let it through?",
        ConnectPhase.Tls => $"{Address} has taken the connection, but does not answer the TLS handshake. Does that port speak TLS ({StompUri.TlsScheme.Name}://), or is the broker stuck?",
        _ => $"{Address} has taken the connection, but does not answer the STOMP login. Is it a STOMP port, does it want TLS ({StompUri.TlsScheme.Name}://), or is the broker stuck?",
    };
}
