namespace MessageContracts;

/// <summary>What carries envelopes to a broker, and deliveries back. Safe for use by many threads at once. The whole contract is in <c>docs/transports.md</c>.</summary>
public interface IMessageTransport : IAsyncDisposable
{
    /// <summary>
    /// Whether an envelope's body may still be read after <see cref="Send"/> has returned a receipt with one attempt: it may unless a transport says that it does
    /// not. Where it does not, the array of the body is used again for another message.
    /// </summary>
    bool KeepsBody => true;

    /// <summary>Sends an envelope, and waits until its outcome is known. It ends when the deadline does, whatever the broker does.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="deadline">When it must have ended.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may be sent all the same.</param>
    /// <returns><see cref="PublishOutcome.Confirmed"/> or <see cref="PublishOutcome.Unroutable"/>, no other outcome.</returns>
    /// <exception cref="PublishException">Every other outcome.</exception>
    /// <exception cref="PublishCanceledException">Waiting was given up.</exception>
    ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken);

    /// <summary>Starts delivering. When it returns, messages sent from then on are delivered.</summary>
    /// <param name="subscription">What is delivered, and where to.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The subscription, which lives on when connections are lost.</returns>
    /// <exception cref="SubscribeException">The broker cannot be reached, or does not allow it.</exception>
    ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken);
}
