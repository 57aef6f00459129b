namespace MessageContracts;

/// <summary>What carries envelopes to a broker, and deliveries back.</summary>
public interface IMessageTransport : IAsyncDisposable
{
    /// <summary>Sends an envelope, and waits until its outcome is known.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may be sent all the same.</param>
    /// <returns>The outcome, good or bad: a transport throws only where it knows nothing at all.</returns>
    /// <exception cref="OperationCanceledException">Waiting was given up.</exception>
    ValueTask<PublishReceipt> Send(Envelope envelope, CancellationToken cancellationToken);

    /// <summary>Starts delivering.</summary>
    /// <param name="subscription">What is delivered, and where to.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>What ends the subscription.</returns>
    ValueTask<IAsyncDisposable> Subscribe(Subscription subscription, CancellationToken cancellationToken);
}
