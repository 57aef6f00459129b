using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Makes connections: tries every address in turn, each within its time.</summary>
internal sealed class BrokerConnector(RabbitMqOptions options, string role)
{
    private BrokerFaultKind? lastCut;
    private bool hasConnected;
    private volatile Login? underWay;

    /// <summary>What is wrong where connecting gets no answer, for whoever runs out of time meanwhile; null where it waits for none.</summary>
    public BrokerFault? WithoutAnswer => underWay?.OfSilence("so far", null);

    /// <summary>Connects.</summary>
    /// <param name="closing">Gives up; it never reaches the client.</param>
    /// <exception cref="BrokerFaultException">No address could be connected to.</exception>
    public async Task<BrokerConnection> Connect(CancellationToken closing)
    {
        List<BrokerFault> faults = [];
        foreach (BrokerAddress address in options.Addresses.AsEnumerable())
        {
            foreach (IPAddress ip in await Resolve(address, faults).ConfigureAwait(false))
            {
                try
                {
                    BrokerConnection connection = await Connect(address, ip, closing).ConfigureAwait(false);
                    (hasConnected, lastCut) = (true, null);
                    return connection;
                }
                catch (BrokerFaultException e)
                {
                    faults.Add(e.Fault);
                }
            }
        }

        // The one that only a person can mend tells most; else the first, since the first address is the preferred one.
        BrokerFault telling = Weighed(faults.Find(fault => fault.IsLasting) ?? faults.Find(MayBeCut) ?? faults[0]);
        throw new BrokerFaultException(faults.Count == 1
            ? telling
            : telling with { Message = $"{telling.Message} ({faults.Count} addresses tried: {string.Join(" ", faults.Where(fault => fault.Message != telling.Message).Select(fault => fault.Message))})" });
    }

    /// <summary>
    /// A broker that starts or stops, or what stands before it, may end a handshake as if it spoke another protocol. So that counts for lasting only where it is met twice
    /// in a row, and never where the broker has been connected to before: its port does speak AMQP.
    /// </summary>
    private BrokerFault Weighed(BrokerFault met)
    {
        bool isAgain = MayBeCut(met) && met.Kind == lastCut;
        lastCut = MayBeCut(met) ? met.Kind : null;
        return isAgain && !hasConnected ? met with { IsLasting = true } : met;
    }

    private static bool MayBeCut(BrokerFault fault) => fault is { Kind: BrokerFaultKind.Protocol or BrokerFaultKind.Tls, IsLasting: false };

    private async Task<IPAddress[]> Resolve(BrokerAddress address, List<BrokerFault> faults)
    {
        if (IPAddress.TryParse(address.Host, out IPAddress? literal))
        {
            return [literal];
        }

        try
        {
            return await Dns.GetHostAddressesAsync(address.Host).WaitAsync(options.ConnectTimeout).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            faults.Add(new BrokerFault(BrokerFaultKind.Unreachable, $"The host name {address.Host} cannot be resolved: {e.Message}. Is it spelled right?", e));
            return [];
        }
    }

    private async Task<BrokerConnection> Connect(BrokerAddress address, IPAddress ip, CancellationToken closing)
    {
        Socket? socket = null;
        GatheringClient? client = null;
        ServerCertificateCheck? check = null;
        Task<IConnection>? connecting = null;
        Login? login = null;
        string? untimely = null;
        try
        {
            using X509Certificate2? certificate = options.Tls?.LoadCertificate();
            untimely = ClientCertificate.Untimely(certificate, options.Tls);
            check = options.Tls?.CreateCheck();
            underWay = login = new Login(address, options, certificate is not null);
            ConnectionFactory factory = Factory(login);
            factory.SocketFactory = family => client = new GatheringClient(socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
            AmqpTcpEndpoint endpoint = new(ip.ToString(), address.Port, Ssl(address, certificate, check)) { AddressFamily = ip.AddressFamily };
            connecting = factory.CreateConnectionAsync([endpoint], $"{options.ClientName} ({role})", CancellationToken.None);
            return new BrokerConnection(await connecting.WaitAsync(options.ConnectTimeout, closing).ConfigureAwait(false), socket, client?.Stream, address);
        }
        catch (Exception e) when (e is CryptographicException or UnauthorizedAccessException || (connecting is null && e is IOException))
        {
            throw new BrokerFaultException(new BrokerFault(BrokerFaultKind.Tls, $"The certificates for the connection to {address} cannot be read: {e.Message.TrimEnd('.')}. Correct RabbitMqOptions.Tls (AuthorityFile, CertificateFile, KeyFile).", e));
        }
        catch (Exception e) when (e is not BrokerFaultException && login is not null)
        {
            socket?.Dispose();
            Forget(connecting);
            throw new BrokerFaultException(ConnectionFaults.OfConnecting(e, address, options, login, check?.Refusal, untimely));
        }
        finally
        {
            underWay = null;
        }
    }

    /// <summary>A connection that comes too late is closed, not leaked.</summary>
    private static void Forget(Task<IConnection>? connecting) => connecting?.ContinueWith(
        static async late =>
        {
            _ = late.Exception;
            if (late.IsCompletedSuccessfully)
            {
                await late.Result.DisposeAsync().ConfigureAwait(false);
            }
        },
        TaskScheduler.Default);

    private ConnectionFactory Factory(Login login) => new()
    {
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
        VirtualHost = options.VirtualHost,
        UserName = options.UserName ?? "",
        Password = options.Password ?? "",
        AuthMechanisms = login.Mechanisms,
        RequestedHeartbeat = options.Heartbeat,
        RequestedConnectionTimeout = options.ConnectTimeout,
        HandshakeContinuationTimeout = options.ConnectTimeout,
        ContinuationTimeout = options.ConnectTimeout,
        MaxInboundMessageBodySize = (uint)options.MaxBodyBytes,
    };

    private SslOption Ssl(BrokerAddress address, X509Certificate2? certificate, ServerCertificateCheck? check) => options.Tls is not { } tls
        ? new SslOption { Enabled = false }
        : new SslOption
        {
            Enabled = true,
            ServerName = tls.ServerName ?? address.Host,
            Version = System.Security.Authentication.SslProtocols.None,
            Certs = certificate is null ? null : [certificate],
            CertificateValidationCallback = check!.Accepts,
        };
}
