using Microsoft.Extensions.Configuration;

namespace MessageContracts.Transports.RabbitMq.Tests.Configuration;

/// <summary>Options from a section of the program's configuration.</summary>
[Collection(BrokerCollection.Name)]
public sealed class ConfigurationTests(BrokerFixture broker)
{
    [Fact]
    public void Every_setting_is_read_and_adds_to_the_URI()
    {
        RabbitMqOptions options = RabbitMqConfiguration.Read(Section(new()
        {
            ["Uri"] = "amqps://me:secret@mq.example.org/prod",
            ["Addresses:0"] = "a.example.org:1",
            ["Addresses:1"] = "b.example.org",
            ["Tls:AuthorityFile"] = "/etc/ca.pem",
            ["TopicExchange:Name"] = "events",
            ["Exchanges:Koji:Name"] = "koji",
            ["Exchanges:Koji:Setup"] = "Declare",
            ["Heartbeat"] = "00:00:20",
            ["MaxOutstanding"] = "10",
            ["Password"] = "other",
        }));

        Assert.Equal([new("a.example.org", 1), new("b.example.org", 5671)], options.Addresses);
        Assert.Equal(("me", "other", "prod", "/etc/ca.pem", "events", 10), (options.UserName, options.Password, options.VirtualHost, options.Tls?.AuthorityFile, options.TopicExchange.Name, options.MaxOutstanding));
        Assert.Equal(new ExchangeOptions("koji", ExchangeSetup.Declare), options.Exchanges["Koji"]);
        Assert.Equal(TimeSpan.FromSeconds(20), options.Heartbeat);
    }

    [Theory]
    [InlineData("Pasword", "x", "Broker:Pasword is no setting")]
    [InlineData("Tls:Certificate", "x", "Broker:Tls:Certificate is no setting")]
    [InlineData("MaxOutstanding", "many", "whole number")]
    [InlineData("Heartbeat", "soon", "time")]
    [InlineData("Addresses:0", "user@host", "host:port")]
    public void What_is_wrong_is_told_by_its_path(string key, string value, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => RabbitMqConfiguration.Read(Section(new() { ["Uri"] = "amqps://localhost", [key] = value }))).Message, StringComparison.Ordinal);

    [BrokerFact]
    public async Task A_bus_is_made_of_a_section()
    {
        IConfiguration section = Section(new()
        {
            ["Addresses:0"] = $"127.0.0.1:{broker.Server.Port}",
            ["UserName"] = RabbitMqDefinitions.User,
            ["Password"] = RabbitMqDefinitions.Password,
            ["AllowPlainTextPassword"] = "true",
        });
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(section));

        Assert.Equal(PublishOutcome.Unroutable, (await Messages.RepoInit("x").Publish(bus, new() { AllowUnroutable = true })).Outcome);
    }

    [BrokerFact]
    public async Task A_bus_is_made_of_a_URI()
    {
        string login = $"{RabbitMqDefinitions.User}:{Uri.EscapeDataString(RabbitMqDefinitions.Password)}";
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq($"amqp://{login}@127.0.0.1:{broker.Server.Port}/?allow_plain_text_password=true"));

        Assert.Equal(PublishOutcome.Unroutable, (await Messages.RepoInit("x").Publish(bus, new() { AllowUnroutable = true })).Outcome);
    }

    private static IConfiguration Section(Dictionary<string, string?> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"Broker:{pair.Key}", pair.Value)))
        .Build()
        .GetSection("Broker");
}
