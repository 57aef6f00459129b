namespace MessageContracts;

/// <summary>A text that is replaced in the segments made from fields.</summary>
/// <param name="Text">What is replaced, such as <c>.</c>; not empty.</param>
/// <param name="Replacement">What comes in its place, such as <c>_</c>.</param>
public readonly record struct SegmentReplacement(string Text, string Replacement);
