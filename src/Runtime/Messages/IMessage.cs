namespace MessageContracts;

/// <summary>A message: a schema type that an event table names, with a routing key and headers of its own.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IMessage<TSelf> : ISchemaType<TSelf>
    where TSelf : IMessage<TSelf>
{
    /// <summary>What the event table says of this type: topics, rules for their segments, headers.</summary>
    static abstract MessageDefinition Definition { get; }

    /// <summary>Whether the fields that the topics name are constants of each C# type (of a union, of each case), so that all messages of it have one key.</summary>
    static virtual bool HasConstantSegments => false;

    /// <summary>Writes the value of one field that the topic names.</summary>
    /// <param name="message">The message.</param>
    /// <param name="field">The number of the field, as in the <see cref="TopicPart"/> made by <see cref="TopicPart.Field"/>.</param>
    /// <param name="segment">Takes one value.</param>
    /// <returns>What writing it returned; 0 where there is no such field.</returns>
    /// <exception cref="RoutingKeyException">The value cannot stand in a routing key.</exception>
    static virtual int WriteSegment(TSelf message, int field, SegmentWriter segment) => 0;

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
