namespace MessageContracts;

/// <summary>The way of one delivery from the transport to the handler.</summary>
internal sealed class Subscriber<T>(RoutingOptions routing, Func<Received<T>, CancellationToken, ValueTask> handler, Func<ReceiveFault, CancellationToken, ValueTask>? onFault)
    where T : IMessage<T>
{
    public ValueTask Take(Envelope envelope, CancellationToken cancellationToken)
    {
        MessageDefinition definition = T.Definition;
        string?[] fields = new string?[definition.FieldCount];
        string?[] parameters = new string?[definition.Parameters.Count];

        // `#` in a binding key lets through more than the one segment it stands for.
        if (envelope.Exchange == ExchangeKind.Topic && !definition.TryParse(envelope.RoutingKey, routing, fields, parameters, out _))
        {
            return ValueTask.CompletedTask;
        }

        if (MessageJson.TryParse(envelope.Body.Span, out T? message, out ValidationReport report))
        {
            return handler(new Received<T>(message!, envelope, [.. fields], [.. parameters]), cancellationToken);
        }

        return onFault is null
            ? throw new MessageFormatException(T.SchemaName, report)
            : onFault(new ReceiveFault(envelope, report), cancellationToken);
    }
}
