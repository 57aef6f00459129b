namespace MessageContracts.Transports.RabbitMq.Tests.Configuration;

/// <summary>Options from one connection URI.</summary>
public sealed class UriTests
{
    [Fact]
    public void A_URI_says_hosts_login_virtual_host_TLS_and_times()
    {
        RabbitMqOptions options = RabbitMqOptions.Parse("amqps://us%40er:p%3Aw%25@mq1.example.org,mq2.example.org:5673,[::1]:99/%2Fprod?heartbeat=10&connection_timeout=1500&cacertfile=/etc/ca.pem&certfile=/etc/c.pem&keyfile=/etc/k.pem&server_name_indication=mq&exchange=events&exchange_setup=declare&name=me");

        Assert.Equal([new("mq1.example.org", 5671), new("mq2.example.org", 5673), new("::1", 99)], options.Addresses);
        Assert.Equal(("us@er", "p:w%", "/prod", "me"), (options.UserName, options.Password, options.VirtualHost, options.ClientName));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1.5)), (options.Heartbeat, options.ConnectTimeout));
        Assert.Equal(new TlsOptions { AuthorityFile = "/etc/ca.pem", CertificateFile = "/etc/c.pem", KeyFile = "/etc/k.pem", ServerName = "mq" }, options.Tls);
        Assert.Equal(new ExchangeOptions("events", ExchangeSetup.Declare), options.TopicExchange);
        Assert.Equal("amqps://us@er@mq1.example.org:5671,mq2.example.org:5673,[::1]:99/%2Fprod", options.ToString());
    }

    [Fact]
    public void Without_them_the_defaults_are_RabbitMQs()
    {
        RabbitMqOptions options = RabbitMqOptions.Parse("amqp://localhost?allow_plain_text_password=true");

        Assert.Equal(([new("localhost", 5672)], "/", null, null, true), (options.Addresses, options.VirtualHost, options.UserName, options.Tls, options.AllowPlainTextPassword));
    }

    [Theory]
    [InlineData("http://localhost", "amqps://")]
    [InlineData("amqp://user:secret@:5672", "host[:port]")]
    [InlineData("amqp://user:secret@host:0", "host[:port]")]
    [InlineData("amqp://user:secret@host:port", "host[:port]")]
    [InlineData("amqp://user:secret@host?heartbeat=-1", "positive")]
    [InlineData("amqp://user:secret@host?heartbeat=9999999999", "below 1000000000")]
    [InlineData("amqp://user:p@secret/word@host", "%40")]
    [InlineData("amqp://user:12?secret=1@host", "%40")]
    [InlineData("amqp://user:secret@host?certfile=x", "amqps")]
    [InlineData("amqp://user:secret@host?hartbeat=1", "hartbeat")]
    [InlineData("amqp://user:sec%ret@host", "%25")]
    [InlineData("amqps://user:secret@host?exchange_setup=make", "verify, declare or assume")]
    public void What_is_wrong_is_told_without_the_password(string uri, string told)
    {
        FormatException e = Assert.Throws<FormatException>(() => RabbitMqOptions.Parse(uri));

        Assert.Contains(told, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sec%ret", e.ToString(), StringComparison.Ordinal);
    }
}
