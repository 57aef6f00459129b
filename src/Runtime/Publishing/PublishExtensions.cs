using System.ComponentModel;

namespace MessageContracts;

/// <summary>Publishes messages.</summary>
public static class PublishExtensions
{
    private const string PartIsNoMessage =
        "This type is a part of messages, not a message: no event table names its schema, so it has no topic. Publish the message that holds it, or name its schema in the event table.";

    internal const string AnyIsNoTopic =
        "A type argument Any… stands for every segment: it subscribes to all and cannot be published. Publish with a concrete one.";

    /// <summary>Publishes the message: validates it, makes its routing key or headers, and hands it to the bus's transport.</summary>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="bus">The bus; null for <see cref="MessageBus.Current"/>.</param>
    /// <param name="options">Settings for this message; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may be sent all the same.</param>
    /// <returns>The receipt: confirmed, or unroutable where that is allowed.</returns>
    /// <exception cref="NoBusConfiguredException">No bus was passed, and there is no current one.</exception>
    /// <exception cref="InvalidMessageException">The message violates its schema or a check. Nothing was sent.</exception>
    /// <exception cref="PublishException">Everything else that went wrong; the receipt says whether the message may have been sent.</exception>
    /// <exception cref="OperationCanceledException">Waiting was given up.</exception>
    public static ValueTask<PublishReceipt> Publish<TMessage>(this IMessage<TMessage> message, MessageBus? bus = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IMessage<TMessage> =>
        (bus ?? MessageBus.Current).Publish((TMessage)message, options, cancellationToken);

    /// <summary>Does not compile: a message for any segment cannot be published.</summary>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <typeparam name="TAny">What stands for any segment.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="options">Settings for this message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="PublishException">Always.</exception>
    [Obsolete(AnyIsNoTopic, error: true)]
    public static ValueTask<PublishReceipt> Publish<TMessage, TAny>(this IMessage<TMessage, TAny> message, MessageBus? bus = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IMessage<TMessage, TAny>
        where TAny : IAnySegment =>
        (bus ?? MessageBus.Current).Publish((TMessage)message, options, cancellationToken);

    /// <summary>Does not compile: a part of messages cannot be published.</summary>
    /// <typeparam name="TPart">The part's type.</typeparam>
    /// <param name="part">The part.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="options">Settings for this message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PartIsNoMessage, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<PublishReceipt> Publish<TPart>(this ISchemaType<TPart> part, MessageBus? bus = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TPart : ISchemaType<TPart> =>
        throw new NotSupportedException(PartIsNoMessage);
}
