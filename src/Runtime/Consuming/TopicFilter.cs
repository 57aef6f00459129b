namespace MessageContracts;

/// <summary>Which messages of a type are wanted, by the fields in their topic. Generated types make one: <c>Tag.TopicWhere(tagName: "f43")</c>.</summary>
/// <typeparam name="T">The message's type.</typeparam>
/// <param name="Fields">The value wanted of each field, by number; null for any.</param>
public sealed record TopicFilter<T>(ValueList<string?> Fields)
    where T : IMessage<T>
{
    /// <summary>Wants every message of the type.</summary>
    public static TopicFilter<T> All { get; } = new([]);
}
