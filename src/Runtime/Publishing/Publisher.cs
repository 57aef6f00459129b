using MessageContracts.Json;

namespace MessageContracts;

/// <summary>The way of one message from the record to the transport.</summary>
internal sealed class Publisher(MessageBusOptions options, IMessageTransport transport)
{
    private readonly WriteContext context = new(options.TimeProvider);
    private readonly bool allowUnroutable = options.AllowUnroutable ?? transport is InMemoryTransport;

    /// <summary>Packs the message and sends it, and makes sure that whatever a transport does wrong ends in a receipt too.</summary>
    public async ValueTask<PublishReceipt> Publish<T>(T message, PublishOptions publishOptions, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        Deadline deadline = Deadline.After(publishOptions.Timeout ?? options.PublishTimeout);
        Envelope envelope = Pack(message, publishOptions);
        PublishReceipt receipt;
        try
        {
            receipt = await transport.Send(envelope, deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e is not PublishCanceledException)
        {
            throw new PublishCanceledException(Unknown(envelope, deadline), cancellationToken, e);
        }
        catch (Exception e) when (e is not (PublishException or OperationCanceledException))
        {
            throw Failed($"The transport failed: {e.Message}", Unknown(envelope, deadline), e);
        }

        if (!transport.KeepsBody)
        {
            BodyPool.Return(envelope.Body, receipt);
        }

        return receipt.Outcome switch
        {
            PublishOutcome.Confirmed => receipt,
            PublishOutcome.Unroutable when publishOptions.AllowUnroutable ?? allowUnroutable => receipt,
            PublishOutcome.Unroutable => throw new UnroutableException(PublishWording.Unroutable(T.Definition.Name, receipt), receipt),
            _ => throw Failed($"The transport returned the outcome {receipt.Outcome} instead of throwing.", receipt, null),
        };
    }

    /// <summary>Makes the envelope, or throws before anything is sent.</summary>
    private Envelope Pack<T>(T message, PublishOptions publishOptions)
        where T : IMessage<T>
    {
        MessageDefinition definition = T.Definition;
        string id = publishOptions.MessageId ?? options.NewMessageId?.Invoke() ?? Guid.CreateVersion7(options.TimeProvider.GetUtcNow()).ToString();
        try
        {
            (ReadOnlyMemory<byte> body, ValidationReport report) = transport.KeepsBody
                ? MessageBytes.With(message, context, static (it, written) => ((ReadOnlyMemory<byte>)written.Utf8.ToArray(), MessageBytes.Validate(it, written)))
                : MessageBytes.With(message, context, static (it, written) => (BodyPool.Copy(written.Utf8), MessageBytes.Validate(it, written)));
            if (!report.IsValid)
            {
                throw new InvalidMessageException($"{definition.Name} violates its schema, so it was not sent:\n{report}", report, NotSent(id));
            }

            Envelope envelope = Envelope(message, definition, publishOptions, id, body);
            return EnvelopeText.Refusal(envelope) is { } refusal
                ? throw new InvalidHeaderException($"{refusal} {definition.Name} was not sent.", NotSent(id))
                : envelope;
        }
        catch (MessageFormatException e)
        {
            throw new InvalidMessageException($"{definition.Name} cannot be written, so it was not sent: {e.Message}", e.Report, NotSent(id), e);
        }
        catch (RoutingKeyException e)
        {
            throw new InvalidDestinationException($"{definition.Name} has no routing key, so it was not sent: {e.Message}", NotSent(id), e);
        }
    }

    private Envelope Envelope<T>(T message, MessageDefinition definition, PublishOptions publishOptions, string id, ReadOnlyMemory<byte> body)
        where T : IMessage<T>
    {
        // The key is made for a headers exchange too: a type that stands for any segment is refused on either.
        string key = RoutingKeys.Format(message, null, options.Routing);
        ExchangeKind exchange = options.ExchangeOf(definition.Family);
        return new Envelope
        {
            MessageId = id,
            Timestamp = options.TimeProvider.GetUtcNow(),
            SchemaName = definition.SchemaName,
            Family = definition.Family,
            Exchange = exchange,
            RoutingKey = exchange == ExchangeKind.Topic ? key : "",
            Headers = Headers(message, exchange, publishOptions.Headers),
            Priority = publishOptions.Priority,
            Severity = publishOptions.Severity,
            TimeToLive = publishOptions.TimeToLive,
            Body = body,
        };
    }

    private static ValueMap<JsonAny> Headers<T>(T message, ExchangeKind exchange, ValueMap<JsonAny>? added)
        where T : IMessage<T>
    {
        if (exchange == ExchangeKind.Topic)
        {
            return added ?? ValueMap<JsonAny>.Empty;
        }

        MessageHeaders headers = new();
        foreach ((string name, JsonAny value) in added ?? ValueMap<JsonAny>.Empty)
        {
            headers.Set(name, value);
        }

        message.WriteHeaders(headers);
        return headers.ToMap();
    }

    private static PublishReceipt Unknown(Envelope envelope, Deadline deadline) =>
        new(envelope.MessageId, envelope.RoutingKey, PublishOutcome.Unknown, 1, deadline.Elapsed);

    private static PublishReceipt NotSent(string id) => new(id, "", PublishOutcome.NotSent, 0, TimeSpan.Zero);

    private static TransportFailedException Failed(string what, PublishReceipt receipt, Exception? e) =>
        new($"{what} {PublishWording.Outcome(receipt)}", receipt, e);
}
