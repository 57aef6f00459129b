namespace MessageContracts.Annotations;

/// <summary>What the <see cref="ISegmentPattern.Value"/> of a type must match to stand for a type parameter of messages.</summary>
/// <param name="pattern">The regular expression (ECMA 262).</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class SegmentPatternAttribute(string pattern) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern => pattern;
}
