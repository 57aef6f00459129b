using System.Diagnostics;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>The way of one message from the record to the transport.</summary>
internal sealed class Publisher(MessageBusOptions options, IMessageTransport transport)
{
    private readonly WriteContext context = new(options.TimeProvider);
    private readonly bool allowUnroutable = options.AllowUnroutable ?? transport is InMemoryTransport;

    public async ValueTask<PublishReceipt> Publish<T>(T message, PublishOptions publishOptions, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        long start = Stopwatch.GetTimestamp();
        Envelope envelope = Pack(message, publishOptions);
        PublishReceipt receipt = await Send(envelope, publishOptions.Timeout, start, cancellationToken).ConfigureAwait(false);
        bool good = receipt.Outcome == PublishOutcome.Confirmed
            || (receipt.Outcome == PublishOutcome.Unroutable && (publishOptions.AllowUnroutable ?? allowUnroutable));
        return good ? receipt : throw new PublishException(PublishWording.Describe(T.Definition.Name, receipt), receipt);
    }

    /// <summary>Makes the envelope, or throws before anything is sent.</summary>
    private Envelope Pack<T>(T message, PublishOptions publishOptions)
        where T : IMessage<T>
    {
        MessageDefinition definition = T.Definition;
        string id = publishOptions.MessageId ?? options.NewMessageId?.Invoke() ?? Guid.CreateVersion7(options.TimeProvider.GetUtcNow()).ToString();
        PublishReceipt notSent = new(id, "", PublishOutcome.NotSent, 0, TimeSpan.Zero);
        try
        {
            (byte[] body, ValidationReport report) = MessageBytes.With(message, context, static (it, written) => (written.Utf8.ToArray(), MessageBytes.Validate(it, written)));
            if (!report.IsValid)
            {
                throw new InvalidMessageException($"{definition.Name} violates its schema, so it was not sent:\n{report}", report, notSent);
            }

            return Envelope(message, definition, publishOptions, id, body);
        }
        catch (MessageFormatException e)
        {
            throw new InvalidMessageException($"{definition.Name} cannot be written, so it was not sent: {e.Message}", e.Report, notSent, e);
        }
        catch (RoutingKeyException e)
        {
            throw new PublishException($"{definition.Name} has no routing key, so it was not sent: {e.Message}", notSent, e);
        }
    }

    private Envelope Envelope<T>(T message, MessageDefinition definition, PublishOptions publishOptions, string id, byte[] body)
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
            TimeToLive = publishOptions.TimeToLive,
            Body = body,
        };
    }

    private static ValueMap<JsonAny> Headers<T>(T message, ExchangeKind exchange, ValueMap<JsonAny>? added)
        where T : IMessage<T>
    {
        MessageHeaders headers = new();
        foreach ((string name, JsonAny value) in added ?? ValueMap<JsonAny>.Empty)
        {
            headers.Set(name, value);
        }

        if (exchange == ExchangeKind.Headers)
        {
            message.WriteHeaders(headers);
        }

        return headers.ToMap();
    }

    private async ValueTask<PublishReceipt> Send(Envelope envelope, TimeSpan? timeout, long start, CancellationToken cancellationToken)
    {
        using CancellationTokenSource? deadline = timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline?.CancelAfter(timeout!.Value);
        try
        {
            return await transport.Send(envelope, deadline?.Token ?? cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && deadline is { IsCancellationRequested: true })
        {
            throw Unknown($"was not confirmed within {timeout}", e);
        }
        catch (Exception e) when (e is not (PublishException or OperationCanceledException))
        {
            throw Unknown($"could not be sent: {e.Message}", e);
        }

        PublishException Unknown(string what, Exception e) => new(
            $"Message {envelope.MessageId} {what}. It may have been sent all the same: publish it again with the same MessageId, so that consumers can tell.",
            new PublishReceipt(envelope.MessageId, envelope.RoutingKey, PublishOutcome.Unknown, 1, Stopwatch.GetElapsedTime(start)),
            e);
    }
}
