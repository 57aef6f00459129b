using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Does what <see cref="ExchangeSetup"/> asks for, on a channel of its own: a refusal closes it.</summary>
internal static class ExchangePreparation
{
    /// <exception cref="BrokerFaultException">The broker refuses; or the connection has ended, which then has a fault too.</exception>
    public static async Task Prepare(BrokerConnection connection, ExchangeOptions exchange, ExchangeKind kind, RabbitMqOptions options)
    {
        if (exchange.Setup == ExchangeSetup.Assume)
        {
            return;
        }

        IChannel channel = await connection.Within(connection.Client.CreateChannelAsync(null, CancellationToken.None), options.ConnectTimeout, "opening a channel").ConfigureAwait(false);
        try
        {
            await connection.Within(Declare(channel, exchange, kind), options.ConnectTimeout, "declaring an exchange").ConfigureAwait(false);
            await connection.Within(channel.CloseAsync(CancellationToken.None), options.ConnectTimeout, "closing a channel").ConfigureAwait(false);
        }
        catch (OperationInterruptedException e)
        {
            ShutdownEventArgs? closed = e.ShutdownReason;
            throw new BrokerFaultException(closed is null || connection.HasEnded
                ? connection.Fault ?? new(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost.", e)
                : ConnectionFaults.OfRefusal(closed, $"{kind} exchange {exchange.Name} in virtual host {options.VirtualHost}", e));
        }
    }

    private static Task Declare(IChannel channel, ExchangeOptions exchange, ExchangeKind kind) => exchange.Setup == ExchangeSetup.Declare
        ? channel.ExchangeDeclareAsync(exchange.Name, kind == ExchangeKind.Topic ? ExchangeType.Topic : ExchangeType.Headers, durable: true, autoDelete: false, cancellationToken: CancellationToken.None)
        : channel.ExchangeDeclarePassiveAsync(exchange.Name, CancellationToken.None);
}
