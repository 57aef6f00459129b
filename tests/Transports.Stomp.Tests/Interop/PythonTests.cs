using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MessageContracts.FedoraCi;

namespace MessageContracts.Transports.Stomp.Tests.Interop;

/// <summary>stomp.py reads what we publish, and we read what it sends – typed messages of Fedora CI.</summary>
[Collection(BrokersCollection.Name)]
public sealed class PythonTests(BrokersFixture brokers)
{
    private readonly string unique = $"u{Guid.NewGuid():N}"[..12];

    [PythonTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Stomp_py_reads_what_we_publish(StompBroker broker)
    {
        StompOptions options = brokers.Options(broker);
        using Process reader = Start("reader.py", options, broker == StompBroker.ActiveMq ? $"/queue/Consumer.{unique}.VirtualTopic.eng.ci.>" : "/exchange/amq.topic/VirtualTopic.eng.ci.#", "1", "-");
        Assert.Equal("subscribed", await reader.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        await using MessageBus bus = MessageBus.Create(configure => configure.UseStomp(options));
        KojiBuildTestComplete<Osci> message = Messages.Complete();

        PublishReceipt receipt = await message.Publish(bus, new PublishOptions { MessageId = "m-1", Severity = MessageSeverity.Error, Headers = new() { ["nvr"] = "bash-5.2-1.fc40", ["CI_TYPE"] = "x:y" } });
        JsonElement got = JsonDocument.Parse((await reader.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!).RootElement;

        Assert.EndsWith("VirtualTopic.eng.ci.osci.koji-build.test.complete", receipt.Destination, StringComparison.Ordinal);
        JsonElement headers = got.GetProperty("headers");
        Assert.Equal(("m-1", "40", "base.message", "bash-5.2-1.fc40", "x:y"), (Header("amqp-message-id"), Header("fedora_messaging_severity"), Header("fedora_messaging_schema"), Header("nvr"), Header("CI_TYPE")));
        Assert.True(DateTimeOffset.TryParse(Header("sent-at"), out _));
        KojiBuildTestComplete<Osci> read = MessageJson.Parse<KojiBuildTestComplete<Osci>>(System.Text.Encoding.UTF8.GetBytes(got.GetProperty("body").GetString()!));
        Assert.Equal(message.Artifact, read.Artifact);
        await reader.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, reader.ExitCode);

        string? Header(string name) => headers.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }

    [PythonTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task We_read_what_stomp_py_sends_and_what_does_not_fit_goes_to_the_error_handler(StompBroker broker)
    {
        StompOptions options = brokers.Options(broker);
        TaskCompletionSource<Received<KojiBuildTestComplete<AnyNamespace>>> got = new();
        ConcurrentQueue<ReceiveFault> faults = [];
        await using MessageBus bus = MessageBus.Create(configure => configure.UseStomp(options));
        SubscribeOptions subscribing = new()
        {
            Queue = unique,
            OnFault = (fault, _) =>
            {
                faults.Enqueue(fault);
                return ValueTask.CompletedTask;
            },
        };
        await using IMessageSubscription subscription = await bus.Subscribe<KojiBuildTestComplete<AnyNamespace>>(
            (received, _) =>
            {
                got.TrySetResult(received);
                return ValueTask.CompletedTask;
            },
            null,
            subscribing);
        string destination = (broker == StompBroker.ActiveMq ? "/topic/" : "/exchange/amq.topic/") + "VirtualTopic.eng.ci.osci.koji-build.test.complete";

        foreach (string bad in (string[])["{\"contact\":{}}", "no JSON", "", new string('[', 500), "\"\\ud800\""])
        {
            await Write(options, destination, "{}", bad);
        }

        string headers = """{"fedora_messaging_severity":"30","sent-at":"2026-02-03T04:05:06+00:00","amqp-message-id":"from-python","nvr":"bash"}""";
        await Write(options, destination, headers, Messages.Complete().ToJson());
        Received<KojiBuildTestComplete<AnyNamespace>> received = await got.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(5, faults.Count);
        Assert.All(faults, fault => Assert.False(fault.Report.IsValid));
        Assert.Equal(("bash-5.2-1.fc40", "osci"), (received.Message.Artifact.Nvr, KojiBuildTestComplete<AnyNamespace>.TopicOf(received)?.Namespace));
        Assert.Equal(("from-python", MessageSeverity.Warning, "bash"), (received.Envelope.MessageId, received.Envelope.Severity, received.Envelope.Headers["nvr"].GetString()));
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), received.Envelope.Timestamp);
        Assert.Equal("VirtualTopic.eng.ci.osci.koji-build.test.complete", received.Envelope.RoutingKey);
    }

    private static async Task Write(StompOptions options, string destination, string headers, string body)
    {
        using Process writer = Start("writer.py", options, destination, headers, body);
        await writer.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(writer.ExitCode == 0, await writer.StandardError.ReadToEndAsync());
    }

    private static Process Start(string script, StompOptions options, params string[] more)
    {
        ProcessStartInfo start = new(Debian.Python) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Interop", script), $"{options.Addresses[0].Port}", options.UserName!, options.Password!, options.VirtualHost, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
