namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>The brokers that all tests share, one after the other. A test that stops one starts it again.</summary>
public sealed class BrokersFixture : IAsyncLifetime
{
    private ActiveMqServer? activeMq;
    private RabbitMqServer? rabbitMq;

    public ActiveMqServer ActiveMq => activeMq!;

    public RabbitMqServer RabbitMq => rabbitMq!;

    public async Task InitializeAsync()
    {
        Task<RabbitMqServer>? starting = Debian.WithoutRabbitMq is null ? RabbitMqServer.Start() : null;
        activeMq = Debian.WithoutActiveMq is null ? await ActiveMqServer.Start() : null;
        rabbitMq = starting is null ? null : await starting;
    }

    public async Task DisposeAsync()
    {
        await (activeMq?.DisposeAsync() ?? default);
        await (rabbitMq?.DisposeAsync() ?? default);
    }

    /// <summary>How to reach a broker as the user who may do everything that the tests need.</summary>
    public StompOptions Options(StompBroker broker) => OptionsAt(broker, PortOf(broker));

    /// <summary>How to reach a broker through another port, such as a proxy's.</summary>
    internal static StompOptions OptionsAt(StompBroker broker, int port) => new()
    {
        Addresses = [new("127.0.0.1", port)],
        Broker = broker,
        UserName = broker == StompBroker.ActiveMq ? ActiveMqServer.User : RabbitMqDefinitions.User,
        Password = broker == StompBroker.ActiveMq ? ActiveMqServer.Password : RabbitMqDefinitions.Password,
        AllowPlainTextPassword = true,
        Reconnect = new ReconnectDelays { Longest = TimeSpan.FromSeconds(1) },
    };

    public int PortOf(StompBroker broker) => broker == StompBroker.ActiveMq ? ActiveMq.Port : RabbitMq.StompPort;

    public void Signal(StompBroker broker, UnixSignal signal) => (broker == StompBroker.ActiveMq ? (Action<UnixSignal>)ActiveMq.Signal : RabbitMq.Signal)(signal);

    public Task Kill(StompBroker broker) => broker == StompBroker.ActiveMq ? ActiveMq.Kill() : RabbitMq.Kill();

    public Task Stop(StompBroker broker) => broker == StompBroker.ActiveMq ? ActiveMq.Stop() : RabbitMq.Stop();

    public async Task Resume(StompBroker broker)
    {
        await (broker == StompBroker.ActiveMq ? ActiveMq.Resume() : RabbitMq.Resume());
        await Ports.WaitFor(PortOf(broker), TimeSpan.FromSeconds(30), () => "");
    }
}

/// <summary>Tests that share the brokers.</summary>
[CollectionDefinition(Name)]
public sealed class BrokersCollection : ICollectionFixture<BrokersFixture>
{
    public const string Name = "brokers";
}
