using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Benchmarks.Brokers.RabbitMq;
using MessageContracts.Koji;
using MessageContracts.Transports.Stomp;
using MessageContracts.Transports.Testing;

namespace MessageContracts.Benchmarks.Brokers.Stomp;

/// <summary>Both against the same ActiveMQ, in turns: persistent messages of 1 KB to a virtual topic with one queue, each with its receipt.</summary>
internal static class StompRun
{
    /// <summary>What the topics of Koji begin with here: the tests' broker lets nobody write elsewhere.</summary>
    public const string Prefix = "VirtualTopic.eng.koji";

    private static readonly (int Callers, int Messages)[] Widths = [(1, 500), (256, 3000)];

    public static async Task<BrokerFigures> Measure(int rounds)
    {
        await using ActiveMqServer server = await ActiveMqServer.Start();
        StompOptions options = new() { Addresses = [new("127.0.0.1", server.Port)], UserName = ActiveMqServer.User, Password = ActiveMqServer.Password, AllowPlainTextPassword = true };
        string key = Payload.Message.RoutingKey(null, RoutingOptions.Default.With(KojiTopics.Prefix, Prefix));
        await using Drain drain = await Drain.Start(options, key);
        await using IContender bare = await BareSocket.Create(server.Port, $"/topic/{key}", Payload.Body);
        await using OursOverStomp ours = new(options, Payload.Message);
        IContender[] contenders = [bare, ours];

        BrokerFigures figures = new("Publishing to ActiveMQ 5.17 over STOMP, persistent messages of 1 KB, each with its receipt");
        for (int round = -1; round < rounds; round++)
        {
            foreach ((int callers, int messages) in Widths)
            {
                for (int i = 0; i < contenders.Length; i++)
                {
                    // Each round begins with the other, so that nobody always has the broker as the same one left it.
                    IContender contender = contenders[(i + round + 1) % contenders.Length];
                    Sample sample = await Sample.Take(contender, callers, messages, server.ProcessId);
                    await drain.Take(messages);
                    if (round >= 0)
                    {
                        figures.Add(contender.Name, callers, sample);
                    }
                }
            }
        }

        foreach ((int callers, _) in Widths)
        {
            figures.AtLeast($"throughput / a bare socket, {callers} callers", figures.Median(ours.Name, callers, one => one.PerSecond) / figures.Median(bare.Name, callers, one => one.PerSecond), 0.9);
        }

        return figures;
    }

    /// <summary>Keeps the queue that messages go to, and empties it between measurements.</summary>
    private sealed class Drain(StompTransport transport, Subscription subscription) : IAsyncDisposable
    {
        private int left;

        public static async Task<Drain> Start(StompOptions options, string key)
        {
            Drain? drain = null;
            Subscription all = new()
            {
                Family = "Koji",
                BindingKey = key,
                Queue = "benchmark",
                Prefetch = 1000,
                Handler = (_, _) =>
                {
                    Interlocked.Decrement(ref drain!.left);
                    return ValueTask.CompletedTask;
                },
            };
            drain = new Drain(new StompTransport(options), all);
            await drain.Take(0);
            return drain;
        }

        public async Task Take(int messages)
        {
            left = messages;
            await using IMessageSubscription taking = await transport.Subscribe(subscription, CancellationToken.None);
            Deadline deadline = Deadline.After(TimeSpan.FromMinutes(1));
            while (Volatile.Read(ref left) > 0)
            {
                await Task.Delay(20);
                if (deadline.IsOver)
                {
                    throw new TimeoutException($"{left} messages have not come out of the queue.");
                }
            }
        }

        public ValueTask DisposeAsync() => transport.DisposeAsync();
    }
}
