namespace MessageContracts.Annotations;

/// <summary>The <see cref="ISegmentPattern.Value"/> of a type, for tools that cannot run it. A type of your own may have it too.</summary>
/// <param name="value">The value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SegmentValueAttribute(string value) : Attribute
{
    /// <summary>The value.</summary>
    public string Value => value;
}
