using System.Runtime.InteropServices;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Publishing;

/// <summary>The array of a body is used again only where a transport allows it, and no attempt that was given up can still read it.</summary>
public class BodyReuseTests
{
    private static readonly Tagged Message = new() { Tag = "t", User = "u" };

    [Theory]
    [InlineData(false, PublishOutcome.Confirmed, 1, true)]
    [InlineData(false, PublishOutcome.Unroutable, 1, true)]
    [InlineData(false, PublishOutcome.Confirmed, 2, false)]
    [InlineData(false, PublishOutcome.Unknown, 1, false)]
    [InlineData(true, PublishOutcome.Confirmed, 1, false)]
    public async Task A_body_is_used_again_only_after_one_answered_attempt_of_a_transport_that_lets_go_of_it(bool keepsBody, PublishOutcome outcome, int attempts, bool isUsedAgain)
    {
        List<byte[]> bodies = [];
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(new Answering(keepsBody, outcome, attempts, bodies)).AllowUnroutable = true);
        for (int i = 0; i < 2; i++)
        {
            try
            {
                await Message.Publish(bus);
            }
            catch (PublishException)
            {
                // What it is told is of no interest here.
            }
        }

        Assert.Equal(isUsedAgain, ReferenceEquals(bodies[0], bodies[1]));
    }

    private sealed class Answering(bool keepsBody, PublishOutcome outcome, int attempts, List<byte[]> bodies) : IMessageTransport
    {
        public bool KeepsBody => keepsBody;

        public ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken)
        {
            Assert.True(MemoryMarshal.TryGetArray(envelope.Body, out ArraySegment<byte> segment));
            Assert.Equal(Message.ToUtf8Json(), envelope.Body.ToArray());
            bodies.Add(segment.Array!);
            PublishReceipt receipt = new(envelope.MessageId, envelope.RoutingKey, outcome, attempts, TimeSpan.Zero);
            return outcome == PublishOutcome.Unknown ? throw new PublishTimeoutException("Late.", receipt) : ValueTask.FromResult(receipt);
        }

        public ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
