namespace MessageContracts;

internal enum TopicPartKind
{
    /// <summary>Text without a dot.</summary>
    Literal,

    /// <summary>A dot between two segments.</summary>
    Dot,
    Option,
    Parameter,
    Field,
}
