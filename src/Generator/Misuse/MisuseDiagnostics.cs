using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Roslyn;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>MC06xx: C# that would make, publish or wait for a message that its contract does not allow.</summary>
internal static class MisuseDiagnostics
{
    private const string Value = "{0} {1} ('{2}' in {3}).";

    private static readonly RuleArea Area = new("Misuse");

    public static DiagnosticDescriptor Pattern { get; } = Error("MC0601", "A text does not match its pattern", Value);

    public static DiagnosticDescriptor Length { get; } = Error("MC0602", "A text is too short or too long", Value);

    public static DiagnosticDescriptor Range { get; } = Error("MC0603", "A number is out of range", Value);

    public static DiagnosticDescriptor Multiple { get; } = Error("MC0604", "A number is no multiple of what it should be", Value);

    public static DiagnosticDescriptor Format { get; } = Error("MC0605", "A text has not its format", Value);

    public static DiagnosticDescriptor Listed { get; } = Error("MC0606", "A value is none of those allowed", Value);

    public static DiagnosticDescriptor Count { get; } = Error("MC0607", "A list or map has too few or too many entries", Value);

    public static DiagnosticDescriptor Twice { get; } = Error("MC0608", "A list has an item twice", Value);

    public static DiagnosticDescriptor PatternTime { get; } = Error("MC0609", "A pattern takes too long on a text", Value);

    public static DiagnosticDescriptor UnknownValue { get; } = Error(
        "MC0610", "A value is not known to its enumeration", "'{0}' is no value of {1}; {2} lists {3}.{4}");

    public static DiagnosticDescriptor FieldName { get; } = Error(
        "MC0611", "An added field has a name that its family does not allow", "The added field \"{0}\" cannot be sent: names of added fields in the family {1} must match {2}. Rename it.");

    public static DiagnosticDescriptor Segment { get; } = Error(
        "MC0612", "A value cannot stand in the topic", "{0}");

    public static DiagnosticDescriptor KeyLength { get; } = Error(
        "MC0613", "A routing key is too long", "The routing key of this {0} has at least {1} bytes in UTF-8, more than the {2} allowed. Shorten one of the fields that it is made of: {3}.");

    public static DiagnosticDescriptor SegmentValue { get; } = Error(
        "MC0614", "A type argument's value does not match its pattern", "The value \"{0}\" of {1} must match {2} to stand for {3}. Correct the value.");

    public static DiagnosticDescriptor Check { get; } = Error(
        "MC0615", "Topic and body disagree", "{0} is \"{1}\", but {2} must be \"{3}\" {4}. Correct the one or the other.");

    public static DiagnosticDescriptor Exclusive { get; } = Error(
        "MC0616", "Members exclude each other", "{0} cannot have {1} at once ({2}). Leave out {3}.");

    public static DiagnosticDescriptor LeftOut { get; } = Error(
        "MC0617", "A required choice of members is left out", "{0} needs {1} ({2}). Set {3}.");

    public static DiagnosticDescriptor Needs { get; } = Error(
        "MC0618", "A member needs another", "Where {0} has {1}, it needs {2} too ({3}). Set {4}.");

    public static DiagnosticDescriptor NotAwaited { get; } = Error(
        "MC0619", "A message is published, but nobody waits for the outcome", "What became of this message is not looked at, so that it could be lost unnoticed. Write 'await' in front, or keep the receipt's task.");

    public static DiagnosticDescriptor NoMatch { get; } = Error(
        "MC0620", "A subscription can match no message", "No {0} can have this routing key: {1}");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Pattern, Length, Range, Multiple, Format, Listed, Count, Twice, PatternTime, UnknownValue,
        FieldName, Segment, KeyLength, SegmentValue, Check, Exclusive, LeftOut, Needs, NotAwaited, NoMatch,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Area.Error(id, title, message).ToDescriptor();
}
