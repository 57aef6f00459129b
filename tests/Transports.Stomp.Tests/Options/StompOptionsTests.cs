using Microsoft.Extensions.Configuration;

namespace MessageContracts.Transports.Stomp.Tests.Options;

/// <summary>The three ways to say how to reach a broker.</summary>
public sealed class StompOptionsTests
{
    [Fact]
    public void A_URI_says_all_that_is_needed()
    {
        StompOptions options = StompOptions.Parse("stomp+tls://u%40ser:p%3Ass%2F@umb1.example.org,umb2.example.org:61612,[::1]/v%2Fh?broker=rabbitmq&heartbeat=2.5&connection_timeout=1500&receipt_timeout=9000&cacertfile=/ca.pem&certfile=/c.pem&keyfile=/k.pem&server_name_indication=umb&exchange=x");

        Assert.Equal([new("umb1.example.org", 61614), new("umb2.example.org", 61612), new("::1", 61614)], options.Addresses);
        Assert.Equal(("u@ser", "p:ss/", "v/h", StompBroker.RabbitMq, "x"), (options.UserName, options.Password, options.VirtualHost, options.Broker, options.Exchange));
        Assert.Equal((2.5, 1.5, 9.0), (options.Heartbeat.TotalSeconds, options.ConnectTimeout.TotalSeconds, options.ReceiptTimeout.TotalSeconds));
        Assert.Equal(new TlsOptions { ServerName = "umb", AuthorityFile = "/ca.pem", CertificateFile = "/c.pem", KeyFile = "/k.pem" }, options.Tls);
        Assert.Equal("stomp+tls://u@ser@umb1.example.org:61614,umb2.example.org:61612,[::1]:61614/v%2Fh", options.ToString());
    }

    [Fact]
    public void The_defaults_are_those_of_UMB()
    {
        StompOptions options = StompOptions.Parse("stomp://localhost");

        Assert.Equal(("localhost:61613", StompBroker.ActiveMq, "/", null, null), (options.Addresses[0].ToString(), options.Broker, options.VirtualHost, options.UserName, options.Tls));
    }

    [Theory]
    [InlineData("amqp://localhost", "stomp+tls://")]
    [InlineData("stomp://", "host[:port]")]
    [InlineData("stomp://host:0", "host[:port]")]
    [InlineData("stomp://host:99999", "host[:port]")]
    [InlineData("stomp://user:sec%ret@host", "password")]
    [InlineData("stomp://host?heartbeat=x", "heartbeat")]
    [InlineData("stomp://host?certfile=/c.pem", "needs TLS")]
    [InlineData("stomp://host?broker=kafka", "activemq or rabbitmq")]
    [InlineData("stomp://host?colour=red", "no parameter colour")]
    [InlineData("stomp://user:secret/x@host", "%2F")]
    public void A_URI_that_is_wrong_says_where_and_does_not_repeat_the_password(string uri, string says)
    {
        FormatException failure = Assert.Throws<FormatException>(() => StompOptions.Parse(uri));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sec", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_says_the_same_under_the_names_of_the_properties()
    {
        StompOptions options = Read(new()
        {
            ["Addresses:0"] = "umb1:61612",
            ["Addresses:1"] = "umb2",
            ["Broker"] = "activemq",
            ["UserName"] = "ci",
            ["Password"] = "secret",
            ["Tls:AuthorityFile"] = "/ca.pem",
            ["Tls:ServerName"] = "umb",
            ["MaxBodyBytes"] = "1000",
            ["MaxOutstanding"] = "7",
            ["Heartbeat"] = "00:00:10",
            ["ReceiptTimeout"] = "00:01:00",
        });

        Assert.Equal([new("umb1", 61612), new("umb2", 61614)], options.Addresses);
        Assert.Equal(("ci", "secret", 1000, 7, TimeSpan.FromSeconds(10)), (options.UserName, options.Password, options.MaxBodyBytes, options.MaxOutstanding, options.Heartbeat));
        Assert.Equal(new TlsOptions { AuthorityFile = "/ca.pem", ServerName = "umb" }, options.Tls);
    }

    [Fact]
    public void Configuration_adds_to_a_URI()
    {
        StompOptions options = Read(new() { ["Uri"] = "stomp+tls://umb.example.org", ["Tls:CertificateFile"] = "/c.pem" });

        Assert.Equal(("umb.example.org", "/c.pem"), (options.Addresses[0].Host, options.Tls?.CertificateFile));
    }

    [Theory]
    [InlineData("Colour", "red", "Colour is no setting")]
    [InlineData("Tls:Colour", "red", "Tls:Colour is no setting")]
    [InlineData("MaxOutstanding", "many", "whole number")]
    [InlineData("Heartbeat", "often", "a time like")]
    public void Configuration_that_is_wrong_is_named(string key, string value, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => Read(new() { [key] = value })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_without_TLS_is_refused_unless_asked_for()
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => new StompTransport(StompOptions.Parse("stomp://ci:secret@host")));

        Assert.Contains("plain text", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        _ = new StompTransport(StompOptions.Parse("stomp://ci:secret@host?allow_plain_text_password=true"));
        _ = new StompTransport(StompOptions.Parse("stomp+tls://ci:secret@host"));
    }

    [Fact]
    public void What_could_add_headers_to_the_login_is_refused() =>
        Assert.Throws<ArgumentException>(() => new StompTransport(StompOptions.Parse("stomp+tls://ci:a%0Alogin%3Aadmin@host")));

    [Fact]
    public async Task A_bus_takes_a_URI_options_or_configuration()
    {
        IConfiguration section = new ConfigurationBuilder().AddInMemoryCollection([new("Uri", "stomp+tls://host")]).Build();
        foreach (Action<MessageBusOptions> configure in (Action<MessageBusOptions>[])[bus => bus.UseStomp("stomp+tls://host"), bus => bus.UseStomp(StompOptions.Parse("stomp+tls://host")), bus => bus.UseStomp(section)])
        {
            await using MessageBus bus = MessageBus.Create(configure);
            Assert.IsType<StompTransport>(bus.Transport);
        }
    }

    private static StompOptions Read(Dictionary<string, string?> settings) =>
        StompConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
