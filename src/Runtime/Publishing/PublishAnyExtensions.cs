namespace MessageContracts;

/// <summary>Stops messages with two type parameters from being published where the first stands for any segment.</summary>
public static class PublishFirstAnyExtensions
{
    /// <summary>Does not compile: a message for any segment cannot be published.</summary>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <typeparam name="TAny">What stands for any segment.</typeparam>
    /// <typeparam name="TOther">What the other type parameter was set to.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="options">Settings for this message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="PublishException">Always.</exception>
    [Obsolete(PublishExtensions.AnyIsNoTopic, error: true)]
    public static ValueTask<PublishReceipt> Publish<TMessage, TAny, TOther>(this IMessage<TMessage, TAny, TOther> message, MessageBus? bus = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IMessage<TMessage, TAny, TOther>
        where TAny : IAnySegment =>
        (bus ?? MessageBus.Current).Publish((TMessage)message, options, cancellationToken);
}

/// <summary>Stops messages with two type parameters from being published where the second stands for any segment.</summary>
public static class PublishSecondAnyExtensions
{
    /// <summary>Does not compile: a message for any segment cannot be published.</summary>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <typeparam name="TOther">What the other type parameter was set to.</typeparam>
    /// <typeparam name="TAny">What stands for any segment.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="options">Settings for this message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="PublishException">Always.</exception>
    [Obsolete(PublishExtensions.AnyIsNoTopic, error: true)]
    public static ValueTask<PublishReceipt> Publish<TMessage, TOther, TAny>(this IMessage<TMessage, TOther, TAny> message, MessageBus? bus = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IMessage<TMessage, TOther, TAny>
        where TAny : IAnySegment =>
        (bus ?? MessageBus.Current).Publish((TMessage)message, options, cancellationToken);
}
