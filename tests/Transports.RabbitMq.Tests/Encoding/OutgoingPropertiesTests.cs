using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Encoding;

/// <summary>One object holds the properties of one message after the other: nothing of one may stay for the next.</summary>
public sealed class OutgoingPropertiesTests
{
    private readonly OutgoingProperties properties = new();

    [Fact]
    public void Nothing_of_a_message_stays_for_the_next()
    {
        properties.Of(Pending(Envelopes.Of("first") with
        {
            Priority = 9,
            TimeToLive = TimeSpan.FromSeconds(5),
            Severity = MessageSeverity.Error,
            ContentType = "text/plain",
            Timestamp = DateTimeOffset.UnixEpoch,
            Headers = new MessageHeaders { ["mine"] = 1 }.ToMap(),
        }));

        BasicProperties second = properties.Of(Pending(Envelopes.Of("second") with { Severity = MessageSeverity.None }));

        Assert.Equal(("second", "application/json", DeliveryModes.Persistent), (second.MessageId, second.ContentType, second.DeliveryMode));
        Assert.False(second.IsPriorityPresent() || second.IsExpirationPresent());
        Assert.Equal(new AmqpTimestamp(Envelopes.Of().Timestamp.ToUnixTimeSeconds()), second.Timestamp);
        Assert.Equal(
            new Dictionary<string, object?> { ["fedora_messaging_schema"] = "base.message", ["sent-at"] = "2026-02-03T04:05:06+00:00", ["priority"] = 0 },
            second.Headers);
    }

    [Fact]
    public void What_the_client_added_for_tracing_goes_with_its_message()
    {
        properties.Of(Pending(Envelopes.Of())).Headers!["traceparent"] = "00-1-2-01";

        Assert.DoesNotContain("traceparent", properties.Of(Pending(Envelopes.Of())).Headers!.Keys);
    }

    private static PendingPublish Pending(Envelope envelope) => new(envelope, "exchange", Envelopes.In(1)) { Headers = OutgoingHeaders.Of(envelope), FedoraSchema = FedoraHeaders.BaseSchema };
}
