using MessageContracts.Validation;

namespace MessageContracts;

/// <summary>The way of one delivery from the transport to the handler, or to the error handler.</summary>
internal sealed class Subscriber<T>(RoutingOptions routing, MessageJsonOptions json, TopicFilter<T> filter, Func<Received<T>, CancellationToken, ValueTask> handler, Func<ReceiveFault, CancellationToken, ValueTask>? onFault)
    where T : IMessage<T>
{
    private readonly string bindingKey = T.Definition.BindingKey(routing, [.. filter.Fields]);

    /// <summary>Returns where the delivery is dealt with; throws where nobody has taken it.</summary>
    public async ValueTask Take(Envelope envelope, CancellationToken cancellationToken)
    {
        bool byTopic = envelope.Exchange == ExchangeKind.Topic;
        RoutingKeyMatch? topic = byTopic ? T.Definition.Match(envelope.RoutingKey, routing) : null;
        if (byTopic && topic is null)
        {
            await TakeForeign(envelope, cancellationToken).ConfigureAwait(false);
        }
        else if (!MessageJson.TryParse(envelope.Body.Span, out T? message, out ValidationReport report, json))
        {
            await Fail(new ReceiveFault(envelope, report, null), cancellationToken).ConfigureAwait(false);
        }
        else if (byTopic || HeaderFilter.IsWanted(message!, filter))
        {
            await Handle(new Received<T>(message!, envelope, topic), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask Handle(Received<T> received, CancellationToken cancellationToken)
    {
        try
        {
            await handler(received, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await Fail(new ReceiveFault(received.Envelope, ValidationReport.Valid, e), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A key that is none of this message: <c>#</c> lets through more than the one segment it stands for; anything else is not for this queue.</summary>
    private ValueTask TakeForeign(Envelope envelope, CancellationToken cancellationToken)
    {
        if (TopicMatcher.IsMatch(bindingKey, TopicParser.WithoutScheme(envelope.RoutingKey)))
        {
            return ValueTask.CompletedTask;
        }

        Violation foreign = new("", Keywords.Topic, $"came with the topic \"{Json.Wording.Shorten(envelope.RoutingKey)}\", which is none of {T.Definition.Name}: does the queue have bindings for other messages?", "");
        return Fail(new ReceiveFault(envelope, new ValidationReport([foreign]), null), cancellationToken);
    }

    private async ValueTask Fail(ReceiveFault fault, CancellationToken cancellationToken)
    {
        if (onFault is null)
        {
            throw new UnhandledDeliveryException($"{Describe(fault)} There is no error handler to take it: set SubscribeOptions.OnFault or MessageBusOptions.OnReceiveFault.", fault, fault.Exception);
        }

        try
        {
            await onFault(fault, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new UnhandledDeliveryException($"{Describe(fault)} The error handler failed on it too: {e.Message}", fault, e);
        }
    }

    private static string Describe(ReceiveFault fault) => fault.Exception is null
        ? $"Message {fault.Envelope.MessageId} does not fit {T.Definition.Name}: {fault.Report}."
        : $"The handler of {T.Definition.Name} failed on message {fault.Envelope.MessageId}: {fault.Exception.Message}";
}
