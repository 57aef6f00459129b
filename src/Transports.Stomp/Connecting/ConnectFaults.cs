using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace MessageContracts.Transports.Stomp;

/// <summary>Finds out what kept us and the broker apart.</summary>
internal static class ConnectFaults
{
    private static readonly string[] KnownServers = ["ActiveMQ", "RabbitMQ"];

    /// <summary>Why a connection could not be made.</summary>
    public static BrokerFault Of(Exception thrown, ConnectAttempt attempt, bool timedOut) => attempt switch
    {
        { Check.Refusal: { } refusal } => Tls($"The connection to {attempt.Address} is not safe: {refusal}. Correct StompOptions.Tls (ServerName, AuthorityFile), or the server's certificate.", thrown),
        _ when timedOut => attempt.WithoutAnswer with { Message = $"No connection within {attempt.Options.ConnectTimeout.TotalSeconds:0.###} s: {attempt.WithoutAnswer.Message}", Exception = thrown },
        { Phase: ConnectPhase.Tcp } => new(BrokerFaultKind.Unreachable, $"No connection to {attempt.Address}: {thrown.Message.TrimEnd('.')}. Is the broker running there, and are host and port right?", thrown),
        { Phase: ConnectPhase.Tls } => OfHandshake(thrown, attempt),
        _ => OfLogin(thrown, attempt),
    };

    /// <summary>Why the broker refused the login.</summary>
    public static BrokerFault OfError(ErrorFrame error, ConnectAttempt attempt)
    {
        StompOptions options = attempt.Options;
        return error.Text.Contains("virtual host", StringComparison.OrdinalIgnoreCase)
            ? new(BrokerFaultKind.Permission, $"{attempt.Address} does not let the user into the virtual host \"{options.VirtualHost}\": {error}. Correct StompOptions.VirtualHost, or ask the broker's operator for permissions there.")
            : options.UserName is { } user
            ? new(BrokerFaultKind.Credentials, $"{attempt.Address} refused the user {user}: {error}. {(options.Password is null ? "No password is set" : "The name or the password is wrong")}, or the user may not log in this way. Correct StompOptions.UserName and Password.")
            : new(BrokerFaultKind.Credentials, $"{attempt.Address} refused the login: {error}. Set StompOptions.UserName and Password, or Tls.CertificateFile with a certificate that it knows as a user.");
    }

    /// <summary>Refuses an answer to the login that is none, or that is of another broker than the options say.</summary>
    /// <exception cref="BrokerFaultException">It is.</exception>
    public static void CheckAnswer(StompFrame answer, ConnectAttempt attempt, BrokerDialect dialect)
    {
        string? server = answer.Headers["server"];
        string? version = answer.Headers["version"];
        if (answer.Command != StompCommands.Connected || version != "1.2")
        {
            throw new BrokerFaultException(new(BrokerFaultKind.Protocol, $"{attempt.Address} answers the login with {answer.Command} of STOMP {Shown.Text(version ?? "1.0")}, not with CONNECTED of STOMP 1.2. Is the broker too old?"));
        }

        if (server is not null && !server.StartsWith(dialect.ServerName, StringComparison.OrdinalIgnoreCase) && KnownServers.Any(name => server.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new BrokerFaultException(new(BrokerFaultKind.Protocol, $"{attempt.Address} is {Shown.Text(server)}, but StompOptions.Broker says {attempt.Options.Broker}: correct that (in a URI ?broker=rabbitmq or ?broker=activemq)."));
        }
    }

    /// <summary>Why a connection that was there ended.</summary>
    public static BrokerFault OfLoss(Exception thrown, StompConnection connection) => thrown switch
    {
        FrameException => new(BrokerFaultKind.Protocol, $"{connection.Address} does not keep to STOMP 1.2: {thrown.Message} Is that port the broker's own?", thrown),
        IOException { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.WouldBlock } } when connection.Patience is { } patience =>
            new(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was given up: not even a heart-beat came for {patience.TotalSeconds:0.###} s.", thrown),
        _ => new(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost: {thrown.Message.TrimEnd('.')}.", thrown),
    };

    private static BrokerFault OfHandshake(Exception thrown, ConnectAttempt attempt) => thrown switch
    {
        CryptographicException or IOException { InnerException: null } or UnauthorizedAccessException when attempt.Check is null =>
            Tls($"The certificates for the connection to {attempt.Address} cannot be read: {thrown.Message.TrimEnd('.')}. Correct StompOptions.Tls (AuthorityFile, CertificateFile, KeyFile).", thrown),
        AuthenticationException => Tls($"The TLS handshake with {attempt.Address} failed: {thrown.Message.TrimEnd('.')}. {attempt.UntimelyCertificate ?? "Does that port speak TLS? Does the server want a client certificate?"}", thrown),
        _ => Tls($"{attempt.Address} ended the connection during the TLS handshake: {thrown.Message.TrimEnd('.')}. Does that port speak TLS, or is the broker starting or stopping?", thrown) with { IsLasting = false },
    };

    private static BrokerFault OfLogin(Exception thrown, ConnectAttempt attempt) => thrown switch
    {
        FrameException when thrown.Message.EndsWith("TLS.", StringComparison.Ordinal) => Tls($"{attempt.Address} speaks TLS, and was asked in plain text. Use {StompUri.TlsScheme.Name}://, or StompOptions.Tls.", thrown),
        FrameException => new(BrokerFaultKind.Protocol, $"What answers at {attempt.Address} does not speak STOMP 1.2: {thrown.Message} Is the port right?", thrown),
        IOException { InnerException: not (null or SocketException) } when attempt.Options.Tls is not null => Tls($"{attempt.Address} ended the connection right after the TLS handshake: {Innermost(thrown)} {attempt.UntimelyCertificate ?? "Does it want a client certificate (StompOptions.Tls.CertificateFile), or another one?"}", thrown),
        _ when attempt.Options.Tls is not null => new(BrokerFaultKind.Unreachable, $"{attempt.Address} ended the connection right after the TLS handshake: {thrown.Message.TrimEnd('.')}. {attempt.UntimelyCertificate ?? "Is the broker starting or stopping? Else, does it want a client certificate (StompOptions.Tls.CertificateFile)?"}", thrown),
        _ => new(BrokerFaultKind.Unreachable, $"{attempt.Address} ended the connection instead of answering the STOMP login: {thrown.Message.TrimEnd('.')}. Is the broker starting or stopping? Else, is it a STOMP port, and does it want TLS ({StompUri.TlsScheme.Name}://)?", thrown),
    };

    private static string Innermost(Exception e) => $"{e.GetBaseException().Message.TrimEnd('.')}.";

    private static BrokerFault Tls(string message, Exception thrown) => new(BrokerFaultKind.Tls, message, thrown);
}
