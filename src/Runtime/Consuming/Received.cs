namespace MessageContracts;

/// <summary>A message that was delivered.</summary>
/// <typeparam name="T">The message's type.</typeparam>
/// <param name="Message">The message.</param>
/// <param name="Envelope">What travelled with it.</param>
/// <param name="Fields">The fields' segments of its routing key, by number, as they stand in the key.</param>
/// <param name="Parameters">The type parameters' segments, by number; null for one that is absent.</param>
public sealed record Received<T>(T Message, Envelope Envelope, ValueList<string?> Fields, ValueList<string?> Parameters)
    where T : IMessage<T>;
