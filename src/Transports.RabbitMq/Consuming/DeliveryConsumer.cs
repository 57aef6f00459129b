using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Takes what the client delivers on one channel.</summary>
internal sealed class DeliveryConsumer(IChannel channel, BrokerConnection connection, Func<Delivery, ValueTask> onDelivery) : AsyncDefaultBasicConsumer(channel)
{
    public override async Task HandleBasicDeliverAsync(string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (!connection.HasEnded)
        {
            await onDelivery(new Delivery(Channel, deliveryTag, redelivered, routingKey, properties, body)).ConfigureAwait(false);
        }
    }

    /// <summary>The broker ends the consumer, as when its queue is deleted.</summary>
    public override Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        connection.End(new BrokerFault(BrokerFaultKind.Unreachable, "The broker ended the consumer: was its queue deleted?"));
        return Task.CompletedTask;
    }
}
