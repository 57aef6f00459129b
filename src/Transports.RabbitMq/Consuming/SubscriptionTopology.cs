using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Makes what a subscription needs on the broker, anew on every connection: exchange, queue, binding.</summary>
internal sealed class SubscriptionTopology(Subscription subscription, RabbitMqOptions options)
{
    private readonly ExchangeOptions exchange = options.ExchangeOf(subscription.Family, subscription.Exchange);

    /// <summary>Makes it, and gives the queue's name.</summary>
    /// <exception cref="BrokerFaultException">The broker refuses, or the connection has ended.</exception>
    public async Task<string> Make(BrokerConnection connection)
    {
        await ExchangePreparation.Prepare(connection, exchange, subscription.Exchange, options).ConfigureAwait(false);
        string queue = subscription.Queue is { } name
            ? await DurableQueue(connection, name).ConfigureAwait(false)
            : await On(connection, $"A queue for {subscription.BindingKey}", OwnQueue).ConfigureAwait(false);
        await On(connection, $"The binding of queue {queue} to exchange {exchange.Name} with key \"{subscription.BindingKey}\"", channel => Bind(channel, queue)).ConfigureAwait(false);
        return queue;
    }

    /// <summary>A queue that is there is used as it is, whatever its arguments; a missing one is made.</summary>
    private async Task<string> DurableQueue(BrokerConnection connection, string name)
    {
        string what = $"Queue {name} in virtual host {options.VirtualHost}";
        try
        {
            return await On(connection, what, async channel => (await channel.QueueDeclarePassiveAsync(name, CancellationToken.None).ConfigureAwait(false)).QueueName).ConfigureAwait(false);
        }
        catch (BrokerFaultException e) when (e.Fault.Kind == BrokerFaultKind.DestinationNotFound)
        {
            return await On(connection, what, async channel => (await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, cancellationToken: CancellationToken.None).ConfigureAwait(false)).QueueName).ConfigureAwait(false);
        }
    }

    private static async Task<string> OwnQueue(IChannel channel) =>
        (await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, cancellationToken: CancellationToken.None).ConfigureAwait(false)).QueueName;

    private async Task<string> Bind(IChannel channel, string queue)
    {
        bool byTopic = subscription.Exchange == ExchangeKind.Topic;
        await channel.QueueBindAsync(queue, exchange.Name, byTopic ? subscription.BindingKey : "", byTopic ? null : Arguments(), noWait: false, CancellationToken.None).ConfigureAwait(false);
        return queue;
    }

    private Dictionary<string, object?> Arguments()
    {
        HeaderMatch match = subscription.Headers ?? new HeaderMatch(ValueMap<JsonAny>.Empty);
        Dictionary<string, object?> arguments = match.Values.ToDictionary(header => header.Key, header => HeaderValues.ToAmqp(header.Value));
        arguments["x-match"] = match.All ? "all" : "any";
        return arguments;
    }

    /// <summary>Does one thing on a channel of its own, which a refusal closes.</summary>
    private async Task<string> On(BrokerConnection connection, string what, Func<IChannel, Task<string>> act)
    {
        IChannel channel = await connection.Within(connection.Client.CreateChannelAsync(null, CancellationToken.None), options.ConnectTimeout, "opening a channel").ConfigureAwait(false);
        try
        {
            string result = await connection.Within(act(channel), options.ConnectTimeout, "declaring a queue").ConfigureAwait(false);
            await connection.Within(channel.CloseAsync(CancellationToken.None), options.ConnectTimeout, "closing a channel").ConfigureAwait(false);
            return result;
        }
        catch (OperationInterruptedException e)
        {
            ShutdownEventArgs? closed = e.ShutdownReason;
            throw new BrokerFaultException(closed is null || connection.HasEnded
                ? connection.Fault ?? new(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost.", e)
                : ConnectionFaults.OfRefusal(closed, what, e));
        }
    }
}
