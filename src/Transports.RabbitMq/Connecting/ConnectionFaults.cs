using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Finds out what kept us and the broker apart, from what the client throws.</summary>
internal static class ConnectionFaults
{
    private const ushort ConnectionForced = 320;
    private const ushort AccessRefused = 403;
    private const ushort NotFound = 404;
    private const ushort PreconditionFailed = 406;
    private const ushort NotAllowed = 530;

    /// <summary>Why a connection could not be made.</summary>
    public static BrokerFault OfConnecting(Exception thrown, BrokerAddress address, RabbitMqOptions options, Login login, string? refusedCertificate, string? untimelyCertificate)
    {
        Exception[] all = [.. Chain(thrown)];
        return refusedCertificate is not null ? Fault(BrokerFaultKind.Tls, $"The connection to {address} is not safe: {refusedCertificate}. Correct RabbitMqOptions.Tls (ServerName, AuthorityFile), or the server's certificate.")
            : login.Fault(all[^1]) is { } wrong ? wrong
            : all.OfType<PossibleAuthenticationFailureException>().Any() ? login.OfRefusal(thrown)
            : all.OfType<OperationInterruptedException>().FirstOrDefault()?.ShutdownReason is { } closed ? OfOpening(closed)
            : all.OfType<AuthenticationException>().FirstOrDefault() is { } handshake ? Cut(BrokerFaultKind.Tls, $"The TLS handshake with {address} failed: {handshake.Message} {untimelyCertificate ?? "Does that port speak TLS (5671, not 5672)? Does the server want a client certificate?"}")
            : all.OfType<SocketException>().FirstOrDefault(IsNoConnection) is { } socket ? Fault(BrokerFaultKind.Unreachable, $"No connection to {address}: {socket.Message}. Is the broker running there, and are host and port right?")
            : all.OfType<TimeoutException>().Any() || all.OfType<OperationCanceledException>().Any() ? login.OfSilence($"within {options.ConnectTimeout.TotalSeconds:0.###} s", thrown)
            : options.Tls is not null ? Cut(BrokerFaultKind.Tls, $"{address} ended the connection during or right after the TLS handshake: {Last(all)} {untimelyCertificate ?? "Does that port speak TLS? Does the server want a client certificate (RabbitMqOptions.Tls.CertificateFile)?"}")
            : Cut(BrokerFaultKind.Protocol, $"What answers at {address} does not speak AMQP 0-9-1: {Last(all)} Is the port right, and does it want TLS (amqps://)?");

        BrokerFault Fault(BrokerFaultKind kind, string message) => new(kind, message, thrown);

        // Also a broker that stops looks like this, so whether it lasts is for whoever has seen more than one attempt.
        BrokerFault Cut(BrokerFaultKind kind, string message) => Fault(kind, message) with { IsLasting = false };

        BrokerFault OfOpening(ShutdownEventArgs closed) => closed.ReplyCode == AccessRefused ? login.OfRefusal(thrown) : OfShutdown(closed, address);
    }

    /// <summary>Nothing came from a broker that is connected to.</summary>
    public static BrokerFault OfSilence(BrokerAddress address, string time, Exception? thrown) =>
        new(BrokerFaultKind.Timeout, $"{address} did not answer {time}. Are host and port right (AMQP 0-9-1 is at 5672, with TLS at 5671), does a firewall let it through, or is the broker stuck?", thrown);

    /// <summary>Why a connection that was there ended.</summary>
    public static BrokerFault OfShutdown(ShutdownEventArgs closed, BrokerAddress address)
    {
        return closed.ReplyCode switch
        {
            _ when closed.Exception is MalformedFrameException => Fault(BrokerFaultKind.Protocol, $"{address} sent what is not read here: {Shown.Text(closed.ReplyText)}. Is a message larger than RabbitMqOptions.MaxBodyBytes allows? Raise that, or take the message out of its queue.") with { IsLasting = false },
            ConnectionForced => Fault(BrokerFaultKind.Unreachable, $"The broker closed the connection: {Shown.Text(closed.ReplyText)}."),
            NotAllowed when closed.ReplyText.Contains("not found", StringComparison.Ordinal) => Fault(BrokerFaultKind.DestinationNotFound, $"{address} does not have the virtual host: {Shown.Text(closed.ReplyText)}. Create it, or correct RabbitMqOptions.VirtualHost."),
            NotAllowed => Fault(BrokerFaultKind.Permission, $"{address} does not let the user into the virtual host: {Shown.Text(closed.ReplyText)}. Ask its operator for permissions there."),
            _ => Fault(BrokerFaultKind.Unreachable, $"The connection to {address} was lost: {Shown.Text(closed.ReplyText)} ({closed.ReplyCode})."),
        };

        BrokerFault Fault(BrokerFaultKind kind, string message) => new(kind, message, closed.Exception);
    }

    /// <summary>Why the broker refused an exchange, a queue or a binding.</summary>
    public static BrokerFault OfRefusal(ShutdownEventArgs closed, string what, Exception? thrown) => closed.ReplyCode switch
    {
        NotFound => new(BrokerFaultKind.DestinationNotFound, $"{what} is missing: {Shown.Text(closed.ReplyText)}. Create it, or let it be declared (ExchangeSetup.Declare).", thrown),
        AccessRefused => new(BrokerFaultKind.Permission, $"{what} is not allowed to this user: {Shown.Text(closed.ReplyText)}. Ask the broker's operator for the permission.", thrown),
        PreconditionFailed => new(BrokerFaultKind.DestinationMismatch, $"{what} exists, but differs: {Shown.Text(closed.ReplyText)}. Correct the options, or delete it on the broker.", thrown),
        405 => new(BrokerFaultKind.Permission, $"{what} is in use by another connection alone: {Shown.Text(closed.ReplyText)}.", thrown),
        NotAllowed => new(BrokerFaultKind.Permission, $"{what} is not allowed: {Shown.Text(closed.ReplyText)}.", thrown),
        _ => new(BrokerFaultKind.Unreachable, $"{what} failed: {Shown.Text(closed.ReplyText)} ({closed.ReplyCode}).", thrown),
    };

    private static bool IsNoConnection(SocketException e) => e.SocketErrorCode is
        SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.TimedOut or SocketError.HostNotFound or SocketError.AddressNotAvailable;

    private static string Last(Exception[] all) => Shown.Text(all[^1].Message).TrimEnd('.') + ".";

    private static IEnumerable<Exception> Chain(Exception e) => e is AggregateException several
        ? several.InnerExceptions.SelectMany(Chain)
        : e.InnerException is { } inner ? Chain(inner).Prepend(e) : [e];
}
