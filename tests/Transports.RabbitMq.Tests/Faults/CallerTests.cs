using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;
using Xunit.Abstractions;

namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>Rows 28, 33, 34 and 35 of the fault matrix, and what the program itself does while messages are under way.</summary>
[Collection(BrokerCollection.Name)]
public sealed class CallerTests(BrokerFixture broker, ITestOutputHelper output)
{
    [BrokerFact]
    public async Task Row_28_callers_that_cancel_at_random_poison_nothing_and_are_told_the_truth()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        Storm storm = new(transport, id => Envelopes.Of(id), TimeSpan.FromSeconds(20));
        using CancellationTokenSource stop = new(Matrix.Time(10, 3));

        await storm.Run(64, Impatient, stop.Token);

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(storm.Told.First(one => one.Value == PublishOutcome.Confirmed).Key))).Outcome);
        output.WriteLine(storm.ToString());
        Oracle.Judge(storm, await queue.DrainIds());
        Assert.True(storm.Confirmed > 0 && storm.Unknown > 0);
    }

    [BrokerFact]
    public async Task A_message_cancelled_before_it_was_sent_is_certainly_not_sent()
    {
        await using RabbitMqTransport transport = new(broker.At(Ports.Free(1)[0]));
        using CancellationTokenSource cancelling = new(300);

        PublishCanceledException e = await Assert.ThrowsAsync<PublishCanceledException>(async () => await transport.Send(Envelopes.Of(), Envelopes.In(20), cancelling.Token));

        Assert.Equal((PublishOutcome.NotSent, cancelling.Token), (e.Receipt.Outcome, e.CancellationToken));
    }

    [BrokerFact]
    public async Task Row_34_an_address_that_never_answers_is_passed_over()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        RabbitMqOptions options = broker.Options with
        {
            Addresses = [new("127.0.0.1", Ports.Free(1)[0]), new("127.0.0.1", ((IPEndPoint)silent.LocalEndpoint).Port), .. broker.Options.Addresses],
            ConnectTimeout = TimeSpan.FromSeconds(1),
        };
        await using RabbitMqTransport transport = new(options);

        PublishReceipt receipt = await transport.Send(Envelopes.Of());

        Assert.Equal(PublishOutcome.Unroutable, receipt.Outcome);
        Assert.InRange(receipt.Elapsed.TotalSeconds, 0.9, 6);
    }

    [HostNameFact]
    public async Task Row_34_the_second_address_of_a_name_is_taken_where_the_first_never_answers()
    {
        using HostName host = new();
        using TcpListener silent = new(host.Addresses[0], 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using TcpProxy second = new(broker.Server.Port, host.Addresses[1], port);
        await using RabbitMqTransport transport = new(broker.Options with { Addresses = [new(host.Name, port)], ConnectTimeout = TimeSpan.FromSeconds(1) });

        PublishReceipt receipt = await transport.Send(Envelopes.Of());

        Assert.Equal((PublishOutcome.Unroutable, 1), (receipt.Outcome, second.Connections));
        Assert.InRange(receipt.Elapsed.TotalSeconds, 0.9, 6);
    }

    [BrokerFact]
    public async Task Row_35_confirms_move_while_the_thread_pool_is_blocked()
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEvent> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { OnEvent = events.Enqueue });
        await transport.Send(Envelopes.Of());
        using ManualResetEventSlim release = new();
        Task[] blocked = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(() => release.Wait(TimeSpan.FromSeconds(60))))];
        try
        {
            for (int i = 0; i < 5; i++)
            {
                Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(), 60)).Outcome);
            }
        }
        finally
        {
            release.Set();
            await Task.WhenAll(blocked);
        }

        Assert.DoesNotContain(events, one => one.Kind == TransportEventKind.Disconnected);
    }

    [BrokerFact]
    public async Task Disposing_ends_what_is_under_way_with_a_receipt_that_is_true()
    {
        TestQueue queue = await TestQueue.Create(broker);
        RabbitMqTransport transport = new(queue.Options);
        Storm storm = new(transport, id => Envelopes.Of(id), TimeSpan.FromSeconds(20));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(256, stop.Token);
        await Eventually.Holds(() => storm.Confirmed > 100);

        Deadline disposing = Envelopes.In(10);
        await transport.DisposeAsync();
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(5));

        Assert.InRange(disposing.Elapsed.TotalSeconds, 0, 6);
        await Task.Delay(500);
        Oracle.Judge(storm, await queue.DrainIds());
        await Assert.ThrowsAsync<TransportClosedException>(() => transport.Send(Envelopes.Of()));
    }

    [BrokerFact]
    public async Task Disposing_does_not_wait_for_a_broker_that_is_dead()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        RabbitMqTransport transport = new(broker.At(proxy.Port));
        await transport.Send(Envelopes.Of());
        proxy.IsFrozen = true;
        Task<PublishReceipt> hanging = transport.Send(Envelopes.Of(), 60);
        await Task.Delay(200);

        Deadline disposing = Envelopes.In(10);
        await transport.DisposeAsync();

        Assert.InRange(disposing.Elapsed.TotalSeconds, 0, 6);
        Assert.Equal(PublishOutcome.Unknown, (await Assert.ThrowsAsync<TransportClosedException>(() => hanging)).Receipt.Outcome);
    }

    [BrokerFact]
    public async Task An_exchange_deleted_while_publishing_ends_in_true_receipts()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        Storm storm = new(transport, id => Envelopes.Of(id), TimeSpan.FromSeconds(20));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(64, stop.Token);
        await Eventually.Holds(() => storm.Confirmed > 100);
        await using (IConnection connection = await broker.Connect())
        await using (IChannel channel = await connection.CreateChannelAsync())
        {
            await channel.ExchangeDeleteAsync(queue.Exchange);
        }

        await Task.Delay(300);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30));

        output.WriteLine(storm.ToString());
        Oracle.Judge(storm, await queue.DrainIds());
    }

    [BrokerFact]
    public async Task A_hundred_lost_connections_leave_nothing_behind()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(broker.At(proxy.Port) with { Reconnect = new() { First = TimeSpan.FromMilliseconds(1) } });
        await Lose(Matrix.Pick(100, 20));
        (long memory, int threads, int handles) before = Resources();

        await Lose(Matrix.Pick(1000, 100));

        (long memory, int threads, int handles) after = Resources();
        output.WriteLine($"{before} to {after}");
        Assert.InRange(after.memory - before.memory, long.MinValue, 3_000_000);
        Assert.InRange(after.handles - before.handles, int.MinValue, 20);

        async Task Lose(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await transport.Send(Envelopes.Of(), 20);
                proxy.Cut(reset: i % 2 == 0);
            }

            await transport.Send(Envelopes.Of(), 20);
            await Task.Delay(2500);
        }

        static (long, int, int) Resources()
        {
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            using Process self = Process.GetCurrentProcess();
            return (GC.GetTotalMemory(forceFullCollection: true), self.Threads.Count, Directory.GetFileSystemEntries("/proc/self/fd").Length);
        }
    }

    /// <summary>Every third call is cancelled 1 to 400 µs after it began.</summary>
    private static CancellationToken Impatient()
    {
        if (Random.Shared.Next(3) > 0)
        {
            return CancellationToken.None;
        }

        CancellationTokenSource cancelling = new();
        long until = Stopwatch.GetTimestamp() + (Random.Shared.Next(1, 400) * Stopwatch.Frequency / 1_000_000);
        ThreadPool.UnsafeQueueUserWorkItem(_ =>
        {
            SpinWait.SpinUntil(() => Stopwatch.GetTimestamp() > until);
            cancelling.Cancel();
        }, null);
        return cancelling.Token;
    }
}
