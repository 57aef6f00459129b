using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// One login. It hands its mechanisms to the client and sees what becomes of them: of one that fails, that is not offered or that is asked for more than it gets
/// to hear of, the client's exceptions tell nothing by which it could be known.
/// </summary>
/// <param name="address">Where to.</param>
/// <param name="options">What to log in with.</param>
/// <param name="hasCertificate">Whether the client shows a certificate.</param>
internal sealed class Login(BrokerAddress address, RabbitMqOptions options, bool hasCertificate)
{
    private readonly IAuthMechanismFactory[] wanted = options.AuthMechanisms.Count > 0 ? [.. options.AuthMechanisms]
        : options.UserName is null && hasCertificate ? [new ExternalMechanismFactory()]
        : [new PlainMechanismFactory()];

    private bool isAsked;
    private volatile string? chosen;
    private volatile bool isAnswering;
    private Exception? failure;

    /// <summary>The mechanisms, the preferred one first.</summary>
    public IEnumerable<IAuthMechanismFactory> Mechanisms => wanted.Select(mechanism => new WatchedMechanismFactory(mechanism, this));

    /// <summary>The name of a mechanism, which the client looks for among those that the broker offers.</summary>
    public string Name(IAuthMechanismFactory mechanism)
    {
        isAsked = true;
        return Watched(() => mechanism.Name);
    }

    /// <summary>A mechanism that the broker offers.</summary>
    public IAuthMechanism Choose(IAuthMechanismFactory mechanism)
    {
        chosen = mechanism.Name;
        return Watched(mechanism.GetInstance) ?? throw (failure = new InvalidOperationException("Its factory gives no mechanism."));
    }

    /// <summary>The answer to the broker.</summary>
    public async Task<byte[]> Answer(IAuthMechanism mechanism, byte[]? challenge, ConnectionConfig config, CancellationToken cancellationToken)
    {
        isAnswering = true;
        try
        {
            return await mechanism.HandleChallengeAsync(challenge, config, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("It gives no answer.");
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            isAnswering = false;
        }
    }

    /// <summary>What was wrong with a mechanism; null where it was something else. One that fails may do better the next time, such as when it gets its ticket elsewhere.</summary>
    /// <param name="cause">What the client threw at last.</param>
    public BrokerFault? Fault(Exception cause) =>
        failure is { } own ? Refused($"The login to {address} failed, since the mechanism {chosen ?? "without a name"} (RabbitMqOptions.AuthMechanisms) did: {own.GetType().Name}: {Shown.Text(own.Message).TrimEnd('.')}.", own) with { IsLasting = false }
        : isAsked && chosen is null && cause is IOException ? Refused($"{address} takes no login by {string.Join(" or ", wanted.Select(mechanism => mechanism.Name))}: {Shown.Text(cause.Message)}. {NotOffered}", cause)
        : chosen is not null && cause.GetType() == typeof(InvalidOperationException) ? Refused($"{address} asks the mechanism {chosen} for a second answer, and RabbitMQ.Client lets a mechanism give one only. Choose one that needs no more (RabbitMqOptions.AuthMechanisms), such as PLAIN over TLS or EXTERNAL.", cause)
        : null;

    /// <summary>The broker said no.</summary>
    public BrokerFault OfRefusal(Exception thrown) => Refused(
        options.AuthMechanisms.Count > 0 ? $"{address} refused the login by {chosen}: the user, or what the mechanism shows for it, is wrong, or the user may not log in this way. Correct RabbitMqOptions.AuthMechanisms; the broker's log says why."
        : options.UserName is { } user ? $"{address} refused the user {user}: {(options.Password is null ? "no password is set" : "the name or the password is wrong")}, or the user may not log in this way. Correct RabbitMqOptions.UserName and Password."
        : $"{address} refused the login: it does not know the name in the client's certificate as a user. Correct RabbitMqOptions.Tls.CertificateFile, or have the user made there.", thrown);

    /// <summary>Nothing came.</summary>
    public BrokerFault OfSilence(string time, Exception? thrown) => isAnswering
        ? new(BrokerFaultKind.Timeout, $"The mechanism {chosen} (RabbitMqOptions.AuthMechanisms) has no answer for {address} {time}. Does it wait for another service?", thrown)
        : ConnectionFaults.OfSilence(address, time, thrown);

    private string NotOffered => options.AuthMechanisms.Count > 0 ? "Put one that it offers into RabbitMqOptions.AuthMechanisms, or have yours allowed there (auth_mechanisms)."
        : options.UserName is not null ? "Log in by certificate (RabbitMqOptions.Tls.CertificateFile without UserName), or by RabbitMqOptions.AuthMechanisms."
        : "Have its operator enable rabbitmq_auth_mechanism_ssl and allow EXTERNAL (auth_mechanisms), or set UserName and Password.";

    private T Watched<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
    }

    private static BrokerFault Refused(string message, Exception thrown) => new(BrokerFaultKind.Credentials, message, thrown);
}
