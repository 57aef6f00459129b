using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MessageContracts.Koji;

namespace MessageContracts.Transports.RabbitMq.Tests.Interop;

/// <summary>Programs in Python read what we publish, and we read what they publish, with the headers of fedora-messaging.</summary>
[Collection(BrokerCollection.Name)]
public sealed class PikaTests(BrokerFixture broker)
{
    private const string Key = "koji.event.RepoInit.f43-build";

    [PikaFact]
    public async Task A_consumer_in_Python_reads_what_we_publish()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options with { FedoraSchema = envelope => $"koji.{envelope.SchemaName}" }));
        using Process python = Start("consume.py");
        Assert.Equal("ready", await python.StandardOutput.ReadLineAsync());

        PublishReceipt receipt = await Messages.RepoInit("f43-build").Publish(bus, new() { Severity = MessageSeverity.Error, Priority = 5 });

        string seen = await python.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await python.StandardError.ReadToEndAsync());
        using JsonDocument document = JsonDocument.Parse(seen);
        JsonElement message = document.RootElement;
        Assert.Equal((Key, receipt.MessageId, "application/json", 2), (message.GetProperty("topic").GetString(), message.GetProperty("id").GetString(), message.GetProperty("content_type").GetString(), message.GetProperty("delivery_mode").GetInt32()));
        Assert.Equal(("koji.repo-init", 40, 5), (message.GetProperty("schema").GetString(), message.GetProperty("severity").GetInt32(), message.GetProperty("priority").GetInt32()));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$", message.GetProperty("sent_at").GetString());
        Assert.Equal(6653, message.GetProperty("body").GetProperty("repo_id").GetInt32());
        Assert.Equal(4, message.GetProperty("headers").GetArrayLength());
    }

    [PikaFact]
    public async Task We_read_what_a_publisher_in_Python_sends()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        ConcurrentQueue<Received<RepoInit>> got = [];
        await using IMessageSubscription subscription = await bus.Subscribe<RepoInit>((received, _) =>
        {
            got.Enqueue(received);
            return ValueTask.CompletedTask;
        });

        using Process python = Start("publish.py");
        await python.StandardInput.WriteAsync(Messages.RepoInit("f43-build").ToJson());
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        Assert.Equal("", await python.StandardError.ReadToEndAsync());

        await Eventually.Holds(() => got.Count == 1);
        Envelope envelope = got.First().Envelope;
        Assert.Equal(("00000000-0000-0000-0000-000000000007", MessageSeverity.Warning, 4), (envelope.MessageId, envelope.Severity, envelope.Priority));
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), envelope.Timestamp);
        Assert.True(envelope.Headers["fedora_messaging_rpm_bash"].GetBoolean());
        Assert.Equal("koji.repo.init", envelope.Headers["fedora_messaging_schema"].GetString());
    }

    private Process Start(string script)
    {
        ProcessStartInfo start = new(Debian.Python) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Interop", script),
            broker.Server.Port.ToString(CultureInfo.InvariantCulture),
            RabbitMqDefinitions.User,
            RabbitMqDefinitions.Password,
            "amq.topic",
            Key,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
