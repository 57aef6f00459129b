namespace MessageContracts.Annotations;

/// <summary>What an event table says of all messages of its family; it stands on the class of the family's topics, in the namespace of its types.</summary>
/// <param name="name">The family.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageFamilyAttribute(string name) : Attribute
{
    /// <summary>The family.</summary>
    public string Name => name;

    /// <summary>The regular expression (ECMA 262) for names of fields that C# adds; null where every name is allowed.</summary>
    public string? FieldNames { get; init; }

    /// <summary>What is replaced in a field's value before it becomes part of a topic: by turns a text and what replaces it.</summary>
    public string[] Replacements { get; init; } = [];

    /// <summary>The most bytes a routing key may have in UTF-8.</summary>
    public int MaxKeyBytes { get; init; } = SegmentRules.AmqpMaxKeyBytes;
}
