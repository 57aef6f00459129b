using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace MessageContracts.Transports.Stomp;

/// <summary>Makes connections: to the first address that answers – a name may stand for several –, secured and logged in. Blocks its caller; for one thread at a time.</summary>
internal sealed class StompConnector(StompOptions options, BrokerDialect dialect)
{
    private readonly FrameLimits limits = new(options.MaxBodyBytes);

    private volatile BrokerFault? withoutAnswer;

    /// <summary>What is wrong where connecting gets no answer, for whoever runs out of time meanwhile; null where it waits for none.</summary>
    public BrokerFault? WithoutAnswer => withoutAnswer;

    /// <summary>Connects.</summary>
    /// <param name="closing">Gives up.</param>
    /// <returns>A connection on which the broker has taken the login.</returns>
    /// <exception cref="BrokerFaultException">None of the addresses would do.</exception>
    public StompConnection Connect(CancellationToken closing)
    {
        List<BrokerFault> faults = [];
        foreach (BrokerAddress address in options.Addresses)
        {
            foreach (IPAddress ip in Resolve(address, faults, closing))
            {
                try
                {
                    return Connect(address, ip, closing);
                }
                catch (BrokerFaultException e)
                {
                    faults.Add(e.Fault);
                }
                finally
                {
                    withoutAnswer = null;
                }
            }
        }

        // A fault that only a person can mend says more than that some node is down.
        BrokerFault worst = faults.Find(fault => fault.IsLasting) ?? faults[^1];
        throw new BrokerFaultException(worst with { Message = string.Join(' ', faults.Select(fault => fault.Message).Distinct()) });
    }

    private IPAddress[] Resolve(BrokerAddress address, List<BrokerFault> faults, CancellationToken closing)
    {
        if (IPAddress.TryParse(address.Host, out IPAddress? literal))
        {
            return [literal];
        }

        try
        {
            withoutAnswer = new(BrokerFaultKind.Unreachable, $"Nobody has said yet which address the host name {address.Host} stands for. Do the name servers answer?");
            return Dns.GetHostAddressesAsync(address.Host, closing).WaitAsync(options.ConnectTimeout, closing).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is SocketException or TimeoutException or OperationCanceledException)
        {
            faults.Add(closing.IsCancellationRequested
                ? new(BrokerFaultKind.Closed, "The transport was closed while it connected.", e)
                : new(BrokerFaultKind.Unreachable, $"The host name {address.Host} cannot be resolved: {e.Message.TrimEnd('.')}. Is it spelled right?", e));
            return [];
        }
        finally
        {
            withoutAnswer = null;
        }
    }

    private StompConnection Connect(BrokerAddress address, IPAddress ip, CancellationToken closing)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(closing);
        timeout.CancelAfter(options.ConnectTimeout);
        ConnectAttempt attempt = new(address, options);
        try
        {
            return Connect(attempt, ip, timeout.Token);
        }
        catch (Exception e) when (closing.IsCancellationRequested)
        {
            throw new BrokerFaultException(new(BrokerFaultKind.Closed, "The transport was closed while it connected.", e));
        }
        catch (Exception e) when (e is not BrokerFaultException)
        {
            throw new BrokerFaultException(ConnectFaults.Of(e, attempt, timedOut: timeout.IsCancellationRequested));
        }
    }

    private StompConnection Connect(ConnectAttempt attempt, IPAddress ip, CancellationToken timeout)
    {
        // A broker that has promised no heart-beats, and reads no more, is noticed by this alone.
        Socket socket = new(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = (int)options.ReceiptTimeout.TotalMilliseconds };
        using CancellationTokenRegistration giveUp = timeout.UnsafeRegister(static socket => ((Socket)socket!).Dispose(), socket);
        try
        {
            Enter(attempt, ConnectPhase.Tcp);
            socket.ConnectAsync(ip, attempt.Address.Port, timeout).AsTask().GetAwaiter().GetResult();
            StompConnection connection = new(socket, Secure(attempt, socket), attempt.Address, limits);
            Enter(attempt, ConnectPhase.Login);
            LogIn(connection, attempt);
            timeout.ThrowIfCancellationRequested();
            return connection;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Enter(ConnectAttempt attempt, ConnectPhase phase)
    {
        attempt.Phase = phase;
        withoutAnswer = attempt.WithoutAnswer;
    }

    private static NetworkStream Plain(Socket socket) => new(socket, ownsSocket: true);

    private Stream Secure(ConnectAttempt attempt, Socket socket)
    {
        if (options.Tls is not { } tls)
        {
            return Plain(socket);
        }

        Enter(attempt, ConnectPhase.Tls);
        using System.Security.Cryptography.X509Certificates.X509Certificate2? certificate = tls.LoadCertificate();
        attempt.UntimelyCertificate = ClientCertificate.Untimely(certificate, tls);
        ServerCertificateCheck check = attempt.Check = tls.CreateCheck();
        SslStream stream = new(Plain(socket), leaveInnerStreamOpen: false);
        stream.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = tls.ServerName ?? attempt.Address.Host,
            RemoteCertificateValidationCallback = check.Accepts,
            ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
        });
        return stream;
    }

    private void LogIn(StompConnection connection, ConnectAttempt attempt)
    {
        FrameHeaders headers = new() { { "accept-version", "1.2" }, { "host", options.VirtualHost }, { "heart-beat", HeartBeats.Offer(options.Heartbeat) } };
        if (options.UserName is { } user)
        {
            headers.Add("login", user);
            headers.Add("passcode", options.Password ?? "");
        }

        ArrayBufferWriter<byte> frame = new();
        FrameWriter.Write(frame, new StompFrame("CONNECT", headers));
        connection.Write(frame.WrittenSpan);
        StompFrame answer = connection.Read();
        if (answer.Command == StompCommands.Error)
        {
            throw new BrokerFaultException(ConnectFaults.OfError(new ErrorFrame(answer), attempt));
        }

        ConnectFaults.CheckAnswer(answer, attempt, dialect);
        HeartBeats.Agree(connection, options.Heartbeat, answer.Headers["heart-beat"]);
    }
}
