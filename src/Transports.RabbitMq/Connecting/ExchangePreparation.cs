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

        OperationInterruptedException? refused = await Ask(connection, Declare(exchange, kind), options).ConfigureAwait(false);
        if (refused is null && exchange.Setup == ExchangeSetup.Verify && !IsPredeclared(exchange, kind))
        {
            refused = await Ask(connection, channel => DeclareActively(channel, exchange, kind), options).ConfigureAwait(false) is { } differs && TellsType(differs.ShutdownReason!) ? differs : null;
        }

        if (refused is not null)
        {
            BrokerFault fault = ConnectionFaults.OfRefusal(refused.ShutdownReason!, $"{kind} exchange {exchange.Name} in virtual host {options.VirtualHost}", refused);
            throw new BrokerFaultException(fault.Kind == BrokerFaultKind.Permission ? fault with { Message = $"{fault.Message} Where it exists already, ExchangeSetup.Verify needs none." } : fault);
        }
    }

    private static Func<IChannel, Task> Declare(ExchangeOptions exchange, ExchangeKind kind) => exchange.Setup == ExchangeSetup.Declare
        ? channel => DeclareActively(channel, exchange, kind)
        : channel => channel.ExchangeDeclarePassiveAsync(exchange.Name, CancellationToken.None);

    private static Task DeclareActively(IChannel channel, ExchangeOptions exchange, ExchangeKind kind) =>
        channel.ExchangeDeclareAsync(exchange.Name, TypeOf(kind), durable: true, autoDelete: false, cancellationToken: CancellationToken.None);

    private static string TypeOf(ExchangeKind kind) => kind == ExchangeKind.Topic ? ExchangeType.Topic : ExchangeType.Headers;

    private static bool IsPredeclared(ExchangeOptions exchange, ExchangeKind kind) => exchange.Name == $"amq.{TypeOf(kind)}";

    /// <summary>
    /// A passive declaration asks for the name alone, so where the user may, an active one is made too. Of its answer just the type counts: whoever may not declare, or has
    /// an exchange with other arguments, uses it as it is.
    /// </summary>
    private static bool TellsType(ShutdownEventArgs refused) =>
        refused.ReplyCode == Constants.PreconditionFailed && refused.ReplyText.Contains("arg 'type'", StringComparison.Ordinal);

    /// <summary>Does one thing on a channel of its own.</summary>
    /// <returns>Why the broker closed the channel; null where it did not.</returns>
    private static async Task<OperationInterruptedException?> Ask(BrokerConnection connection, Func<IChannel, Task> act, RabbitMqOptions options)
    {
        IChannel channel = await connection.Within(connection.Client.CreateChannelAsync(null, CancellationToken.None), options.ConnectTimeout, "opening a channel").ConfigureAwait(false);
        try
        {
            await connection.Within(act(channel), options.ConnectTimeout, "declaring an exchange").ConfigureAwait(false);
            await connection.Within(channel.CloseAsync(CancellationToken.None), options.ConnectTimeout, "closing a channel").ConfigureAwait(false);
            return null;
        }
        catch (OperationInterruptedException e)
        {
            return e.ShutdownReason is not null && !connection.HasEnded
                ? e
                : throw new BrokerFaultException(connection.Fault ?? new(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost.", e));
        }
    }
}
