using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Transports.RabbitMq;
using MessageContracts.Transports.Testing;
using RabbitMQ.Client;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>Everyone against the same broker, in turns: persistent messages of 1 KB to a durable queue, each confirmed.</summary>
internal static class RabbitMqRun
{
    private static readonly (int Callers, int Messages)[] Widths = [(1, 500), (256, 6000)];

    public static async Task<BrokerFigures> Measure(int rounds)
    {
        await using RabbitMqServer server = await RabbitMqServer.Start();
        ConnectionFactory factory = new() { HostName = "127.0.0.1", Port = server.Port, UserName = RabbitMqDefinitions.User, Password = RabbitMqDefinitions.Password, AutomaticRecoveryEnabled = false };
        RabbitMqOptions options = new() { Addresses = [new("127.0.0.1", server.Port)], UserName = RabbitMqDefinitions.User, Password = RabbitMqDefinitions.Password, AllowPlainTextPassword = true };
        await using IConnection connection = await factory.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(Payload.Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Payload.Queue, Payload.Exchange, Payload.Key);
        await channel.ExchangeDeclareAsync(MassTransitPeers.Exchange, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(MassTransitPeers.Exchange, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(MassTransitPeers.Exchange, MassTransitPeers.Exchange, "");
        await using IContender tracked = await RawTracked.Create(factory);
        await using IContender window = await RawWindow.Create(factory);
        await using Ours ours = new(options);
        await using IContender massTransit = await MassTransitPeers.Default(server.Port);
        await using IContender alike = await MassTransitPeers.Alike(server.Port);
        IContender[] contenders = [tracked, window, massTransit, alike, ours];

        BrokerFigures figures = new("Publishing to RabbitMQ 3.10, persistent messages of 1 KB, each confirmed");
        for (int round = -1; round < rounds; round++)
        {
            foreach ((int callers, int messages) in Widths)
            {
                // Each round begins with another, so that nobody always has the broker as the same one left it.
                for (int i = 0; i < contenders.Length; i++)
                {
                    IContender contender = contenders[(i + round + 1) % contenders.Length];
                    Sample sample = await Sample.Take(contender, callers, messages, server.ProcessId);
                    if (round >= 0)
                    {
                        figures.Add(contender.Name, callers, sample);
                    }

                    await channel.QueuePurgeAsync(Payload.Queue);
                    await channel.QueuePurgeAsync(MassTransitPeers.Exchange);
                }
            }
        }

        Judge(figures, [tracked.Name, window.Name], massTransit.Name, ours.Name);
        Explain(figures, massTransit.Name, alike.Name, ours.Name);
        return figures;
    }

    private static void Judge(BrokerFigures figures, string[] raw, string massTransit, string ours)
    {
        foreach ((int callers, _) in Widths)
        {
            double fastest = raw.Max(name => figures.Median(name, callers, one => one.PerSecond));
            figures.AtLeast($"throughput / the faster of RabbitMQ.Client, {callers} callers", figures.Median(ours, callers, one => one.PerSecond) / fastest, 0.9);
        }

        figures.AtLeast("throughput / MassTransit, 256 callers", Ratio(one => one.PerSecond), 1.3);
        figures.AtMost("allocation / MassTransit, 256 callers", Ratio(one => one.Bytes), 1d / 6);
        figures.AtMost("client CPU / MassTransit, 256 callers", Ratio(one => one.Microseconds), 1d / 2);

        double Ratio(Func<Sample, double> figure) => figures.Median(ours, 256, figure) / figures.Median(massTransit, 256, figure);
    }

    /// <summary>What the broker's share leaves room for: the pace of two clients on full processors is as the processor time, client's and broker's, that a message of theirs takes.</summary>
    private static void Explain(BrokerFigures figures, string massTransit, string alike, string ours)
    {
        double broker = figures.Median(ours, 256, one => one.BrokerMicroseconds);
        figures.Tell("throughput / MassTransit, routed and mandatory as ours, 256 callers", figures.Median(ours, 256, one => one.PerSecond) / figures.Median(alike, 256, one => one.PerSecond));
        figures.Tell("what full processors allow / MassTransit, 256 callers", Whole(massTransit) / Whole(ours));
        figures.Tell("… to a client that costs nothing", Whole(massTransit) / broker);
        figures.Tell("what full processors allow / MassTransit, routed and mandatory as ours, 256 callers", Whole(alike) / Whole(ours));
        figures.Tell("… to a client that costs nothing", Whole(alike) / broker);

        double Whole(string name) => figures.Median(name, 256, one => one.Microseconds + one.BrokerMicroseconds);
    }
}
