namespace MessageContracts;

/// <summary>A message: a schema type that an event table names, with a routing key and headers of its own.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IMessage<TSelf> : ISchemaType<TSelf>
    where TSelf : IMessage<TSelf>
{
    /// <summary>What the event table says of this type: topics, rules for their segments, headers.</summary>
    static abstract MessageDefinition Definition { get; }

    /// <summary>Appends the value of one field that the topic names.</summary>
    /// <param name="field">The number of the field, as in the <see cref="TopicPart"/> made by <see cref="TopicPart.Field"/>.</param>
    /// <param name="key">The routing key; append exactly one value.</param>
    /// <exception cref="RoutingKeyException">The value cannot stand in a routing key.</exception>
    void WriteSegment(int field, ref RoutingKeyWriter key)
    {
    }

    /// <summary>Adds the headers that the event table gives this message.</summary>
    /// <param name="headers">The headers to add to.</param>
    void WriteHeaders(MessageHeaders headers)
    {
    }

    /// <summary>Checks what ties the body to the topic (<c>checks</c> in the event table).</summary>
    /// <param name="checks">Takes what does not hold.</param>
    void Check(MessageChecks checks)
    {
    }
}
