using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>Rows 1 to 5 of the fault matrix: what happens to the broker while messages are published at full throttle.</summary>
[Collection(BrokerCollection.Name)]
public sealed class StormTests(BrokerFixture broker, ITestOutputHelper output)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [BrokerTheory]
    [InlineData(1024)]
    public async Task Row_1_a_graceful_restart_loses_nothing_and_hangs_nobody(int publishers) =>
        await Row_1(publishers);

    [ExhaustiveTheory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task Row_1_at_other_widths(int publishers) => await Row_1(publishers);

    [BrokerTheory]
    [InlineData(64)]
    public async Task Row_2_a_crash_loses_nothing_that_was_confirmed(int publishers) => await Row_2(publishers);

    [ExhaustiveTheory]
    [InlineData(1)]
    [InlineData(1024)]
    public async Task Row_2_at_other_widths(int publishers) => await Row_2(publishers);

    [BrokerFact]
    public async Task Row_3_a_broker_that_stands_still_is_given_up_in_time_and_nothing_is_lost()
    {
        ConcurrentQueue<TransportEvent> events = [];
        Deadline standing = default;
        TimeSpan? noticed = null;
        Storm storm = await Judge(
            64,
            options => options with
            {
                Heartbeat = TimeSpan.FromSeconds(Matrix.Pick(5, 2)),
                OnEvent = one =>
                {
                    events.Enqueue(one);
                    noticed ??= one.Kind == TransportEventKind.Disconnected ? standing.Elapsed : null;
                },
            },
            async () =>
            {
                await Task.Delay(500);
                standing = Deadline.After(TimeSpan.FromDays(1));
                broker.Server.Signal(UnixSignal.Stop);
                await Task.Delay(Matrix.Time(20, 8));
                broker.Server.Signal(UnixSignal.Continue);
                await Task.Delay(Matrix.Time(10, 4));
            });

        Assert.True(storm.Confirmed > 0);
        Assert.InRange(noticed!.Value.TotalSeconds, 0, Matrix.Pick(12.5, 6));
    }

    [BrokerFact]
    public async Task Row_4_connections_closed_by_the_operator_are_back_within_two_seconds()
    {
        ConcurrentQueue<(TransportEventKind Kind, DateTime Time)> events = [];
        await Judge(
            64,
            options => options with { OnEvent = one => events.Enqueue((one.Kind, DateTime.UtcNow)) },
            async () =>
            {
                await Task.Delay(500);
                await broker.Server.Control("close_all_connections", "chaos");
                await Task.Delay(2500);
            });

        (TransportEventKind Kind, DateTime Time) lost = events.First(one => one.Kind == TransportEventKind.Disconnected);
        (TransportEventKind Kind, DateTime Time) back = events.First(one => one.Kind == TransportEventKind.Connected && one.Time >= lost.Time);
        Assert.InRange((back.Time - lost.Time).TotalSeconds, 0, 2);
    }

    [BrokerFact]
    public async Task Row_5_connections_that_fall_all_the_time_still_make_progress_at_a_bounded_rate()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        TimeSpan time = Matrix.Time(20, 5);
        Storm storm = await Judge(
            64,
            options => options with { Addresses = [new("127.0.0.1", proxy.Port)] },
            async () =>
            {
                for (Deadline flapping = Deadline.After(time); !flapping.IsOver; await Task.Delay(500))
                {
                    proxy.Cut(reset: true);
                }

                await Task.Delay(1500);
            });

        output.WriteLine($"{proxy.Connections} connections");
        Assert.True(storm.Confirmed > 64);
        Assert.InRange(proxy.Connections, 3, time.TotalSeconds * 6);
        await Eventually.Holds(() => broker.Server.Control("list_connections", "pid").GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length <= 1, 20);
    }

    private async Task Row_1(int publishers)
    {
        Storm storm = await Judge(publishers, options => options, async () =>
        {
            await Task.Delay(1000);
            await broker.Server.Stop();
            await broker.Server.Resume();
            await Task.Delay(3000);
        });

        Assert.Equal(0, storm.Told.Values.Count(outcome => outcome is PublishOutcome.NotSent or PublishOutcome.Rejected));
    }

    private async Task Row_2(int publishers) => await Judge(publishers, options => options, async () =>
    {
        await Task.Delay(1000);
        await broker.Server.Kill();
        await broker.Server.Resume();
        await Task.Delay(3000);
    });

    /// <summary>Publishes at full throttle while something happens, and judges the outcome by the oracle.</summary>
    private async Task<Storm> Judge(int publishers, Func<RabbitMqOptions, RabbitMqOptions> configure, Func<Task> happening)
    {
        TestQueue queue = await TestQueue.Create(broker);
        Storm storm;
        await using (RabbitMqTransport transport = new(configure(queue.Options)))
        {
            storm = new(transport, id => Envelopes.Of(id, size: 1000), Timeout);
            using CancellationTokenSource stop = new();
            Task running = storm.Run(publishers, stop.Token);
            await happening();
            await stop.CancelAsync();
            await running.WaitAsync(Timeout + TimeSpan.FromSeconds(10));
        }

        List<string> received = await queue.DrainIds();
        output.WriteLine($"{storm}; {received.Count} received, {received.Distinct().Count()} different");
        Oracle.Judge(storm, received);
        await queue.Delete();
        return storm;
    }
}
