using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace MessageContracts.Transports.RabbitMq.Tests.BadInput;

/// <summary>TLS: with a client certificate it works, and whatever is wrong with a certificate is told as such.</summary>
[Collection(BrokerCollection.Name)]
public sealed class TlsTests(BrokerFixture broker)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private RabbitMqOptions Secure => broker.Options with
    {
        Addresses = [new("localhost", broker.Server.TlsPort)],
        AllowPlainTextPassword = false,
        Tls = new() { AuthorityFile = broker.Server.Certificates.AuthorityFile },
    };

    [BrokerFact]
    public async Task A_password_over_TLS_works()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Publishing(Secure));

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of())).Outcome);
    }

    [BrokerFact]
    public async Task A_client_certificate_is_a_login_by_its_common_name()
    {
        await using RabbitMqTransport transport = new(ByCertificate(RabbitMqDefinitions.CertificateUser));

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of(key: RabbitMqDefinitions.LimitedKey))).Outcome);
    }

    [BrokerFact]
    public async Task A_certificate_of_nobody_the_broker_knows_is_refused_credentials()
    {
        CredentialsRefusedException e = await LoginTests.Refused<CredentialsRefusedException>(ByCertificate("stranger"));

        Assert.Contains("certificate", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_rotated_certificate_is_used_by_the_next_connection()
    {
        RabbitMqOptions options = ByCertificate("rotating");
        await using RabbitMqTransport transport = new(options with { Reconnect = new() { AfterLastingFault = TimeSpan.FromMilliseconds(200) } });
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => transport.Send(Envelopes.Of()));

        (string certificate, string key) = broker.Server.Certificates.Client(RabbitMqDefinitions.CertificateUser);
        File.Copy(certificate, options.Tls!.CertificateFile!, overwrite: true);
        File.Copy(key, options.Tls.KeyFile!, overwrite: true);
        await Task.Delay(300);

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of(key: RabbitMqDefinitions.LimitedKey))).Outcome);
    }

    [BrokerFact]
    public async Task TLS_to_a_plain_port_is_told()
    {
        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Addresses = [new("localhost", broker.Server.Port)], ConnectTimeout = Short });

        Assert.Contains("speak TLS", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task Plain_text_to_a_TLS_port_is_told()
    {
        PublishException e = await LoginTests.Refused<BrokerProtocolException>(broker.At(broker.Server.TlsPort) with { ConnectTimeout = Short });

        Assert.Contains("amqps", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_certificate_of_an_unknown_authority_is_told()
    {
        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Tls = new() });

        Assert.Contains("not from a trusted authority", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_certificate_for_another_name_is_told()
    {
        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Tls = Secure.Tls! with { ServerName = "mq.example.org" } });

        Assert.Contains("not for mq.example.org", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task An_expired_certificate_of_the_server_is_told()
    {
        (string certificate, string key) = broker.Server.Certificates.Server(until: DateTimeOffset.UtcNow.AddDays(-1));
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = ServeTls(listener, certificate, key);

        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Addresses = [new("localhost", ((IPEndPoint)listener.LocalEndpoint).Port)] });

        Assert.Contains("not valid at this time", e.Message, StringComparison.Ordinal);
        await serving;
    }

    [BrokerFact]
    public async Task An_expired_certificate_of_the_client_is_told()
    {
        (string certificate, string key) = broker.Server.Certificates.Client("expired", DateTimeOffset.UtcNow.AddDays(-1));

        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { UserName = null, Tls = Secure.Tls! with { CertificateFile = certificate, KeyFile = key } });

        Assert.Contains($"{certificate} is not valid at this time", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_certificate_without_its_key_is_told_by_its_file()
    {
        (string certificate, _) = broker.Server.Certificates.Client("without");

        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Tls = Secure.Tls! with { CertificateFile = certificate } });

        Assert.Contains($"{certificate} does not hold both a certificate and its key", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_key_of_another_certificate_is_told_by_both_files()
    {
        (string certificate, _) = broker.Server.Certificates.Client("one");
        (_, string key) = broker.Server.Certificates.Client("other");

        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Tls = Secure.Tls! with { CertificateFile = certificate, KeyFile = key } });

        Assert.Contains($"{certificate} holds no certificate in PEM form, or {key} not its key", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_certificate_file_that_is_missing_is_told_by_its_name()
    {
        BrokerTlsException e = await LoginTests.Refused<BrokerTlsException>(Secure with { Tls = Secure.Tls! with { CertificateFile = "/nowhere/client.pem" } });

        Assert.Contains("/nowhere/client.pem", e.Message, StringComparison.Ordinal);
    }

    private RabbitMqOptions ByCertificate(string name)
    {
        (string certificate, string key) = broker.Server.Certificates.Client(name);
        return Secure with { UserName = null, Password = null, Tls = Secure.Tls! with { CertificateFile = certificate, KeyFile = key } };
    }

    private static async Task ServeTls(TcpListener listener, string certificate, string key)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using SslStream stream = new(client.GetStream());
        using X509Certificate2 own = X509Certificate2.CreateFromPemFile(certificate, key);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await stream.AuthenticateAsServerAsync(own, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false);
            _ = await stream.ReadAsync(new byte[1]) == 0 ? throw new IOException("closed") : 0;
        });
    }
}
