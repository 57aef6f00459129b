using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>A mechanism's factory, and the mechanism that it gives, as one login's: what becomes of them, that login sees.</summary>
internal sealed class WatchedMechanismFactory(IAuthMechanismFactory factory, Login login) : IAuthMechanismFactory
{
    public string Name => login.Name(factory);

    public IAuthMechanism GetInstance() => new WatchedMechanism(login.Choose(factory), login);

    private sealed class WatchedMechanism(IAuthMechanism mechanism, Login login) : IAuthMechanism
    {
        public Task<byte[]> HandleChallengeAsync(byte[]? challenge, ConnectionConfig config, CancellationToken cancellationToken = default) =>
            login.Answer(mechanism, challenge, config, cancellationToken);
    }
}
