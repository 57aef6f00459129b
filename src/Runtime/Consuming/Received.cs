namespace MessageContracts;

/// <summary>A message that was delivered.</summary>
/// <typeparam name="T">The message's type.</typeparam>
/// <param name="Message">The message.</param>
/// <param name="Envelope">What travelled with it.</param>
/// <param name="Topic">
/// What its routing key is made of; null where it came over a headers exchange, without a key. The generated type's <c>TopicOf</c> gives the same with a
/// property for each part.
/// </param>
public sealed record Received<T>(T Message, Envelope Envelope, RoutingKeyMatch? Topic)
    where T : IMessage<T>;
