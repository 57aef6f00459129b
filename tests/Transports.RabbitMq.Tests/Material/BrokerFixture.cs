using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Material;

/// <summary>The broker that all tests share, one after the other. A test that stops it starts it again.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    private RabbitMqServer? server;

    public RabbitMqServer Server => server!;

    /// <summary>How to reach the broker as the user who may do everything.</summary>
    public RabbitMqOptions Options => At(Server.Port);

    public async Task InitializeAsync() => server = Debian.WithoutRabbitMq is null ? await RabbitMqServer.Start() : null;

    public async Task DisposeAsync() => await (server?.DisposeAsync() ?? default);

    /// <summary>How to reach the broker through another port, such as a proxy's.</summary>
    public RabbitMqOptions At(int port) => new()
    {
        Addresses = [new("127.0.0.1", port)],
        UserName = RabbitMqDefinitions.User,
        Password = RabbitMqDefinitions.Password,
        AllowPlainTextPassword = true,
    };

    /// <summary>A connection of the client's own, beside the transport.</summary>
    internal async Task<IConnection> Connect() => await new ConnectionFactory
    {
        HostName = "127.0.0.1",
        Port = Server.Port,
        UserName = RabbitMqDefinitions.User,
        Password = RabbitMqDefinitions.Password,
    }.CreateConnectionAsync();
}

/// <summary>Tests that share the broker.</summary>
[CollectionDefinition(Name)]
public sealed class BrokerCollection : ICollectionFixture<BrokerFixture>
{
    public const string Name = "broker";
}
