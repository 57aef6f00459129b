using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>The assertions on texts and numbers (draft-07, 6.1 to 6.3 and 7), worded as the runtime words them.</summary>
internal static class ScalarJudge
{
    private const int LongestList = 400;

    public static Fault? Judge(Node node, Constraint constraint)
    {
        Instance value = InstanceTree.Of(node).Root;
        if (!constraint.Enum.IsEmpty && !constraint.Enum.Contains(value, InstanceEquality.Comparer))
        {
            return new Fault(MisuseDiagnostics.Listed, "enum", $"is {value.Found}, must be one of {Wording.Shorten(string.Join(", ", constraint.Enum.Select(Shown)), LongestList)}");
        }

        return value.Kind switch
        {
            NodeKind.String => Text(value, constraint),
            NodeKind.Integer or NodeKind.Number => Number(value, constraint),
            _ => null,
        };
    }

    private static Fault? Text(Instance value, Constraint constraint)
    {
        int length = Strings.CodePoints(value.Utf8);
        if (length < constraint.MinLength)
        {
            return new Fault(MisuseDiagnostics.Length, "minLength", $"is {value.Found} of {Wording.Count(length, "character")}, must have at least {constraint.MinLength}");
        }

        if (length > constraint.MaxLength)
        {
            return new Fault(MisuseDiagnostics.Length, "maxLength", $"is {value.Found} of {Wording.Count(length, "character")}, must have at most {constraint.MaxLength}");
        }

        switch (constraint.Pattern?.Match(value.Utf8))
        {
            case PatternResult.NoMatch:
                return new Fault(MisuseDiagnostics.Pattern, "pattern", $"is {value.Found}, must match {constraint.Pattern}");
            case PatternResult.TimedOut:
                return new Fault(MisuseDiagnostics.PatternTime, "pattern", $"is {value.Found}, which could not be matched against {constraint.Pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s");
        }

        return constraint.Format is { } format && !format.IsMatch(value.Utf8)
            ? new Fault(MisuseDiagnostics.Format, "format", $"is {value.Found}, must be {format.Description}")
            : null;
    }

    private static Fault? Number(Instance value, Constraint constraint)
    {
        JsonNumber number = JsonNumber.Parse(value.Utf8);
        return Bound("minimum", constraint.Minimum, order => order >= 0, "at least")
            ?? Bound("exclusiveMinimum", constraint.ExclusiveMinimum, order => order > 0, "greater than")
            ?? Bound("maximum", constraint.Maximum, order => order <= 0, "at most")
            ?? Bound("exclusiveMaximum", constraint.ExclusiveMaximum, order => order < 0, "less than")
            ?? (constraint.MultipleOf is { } divisor && !number.IsMultipleOf(divisor)
                ? new Fault(MisuseDiagnostics.Multiple, "multipleOf", $"is {value.Found}, must be a multiple of {divisor}")
                : null);

        Fault? Bound(string keyword, JsonNumber? bound, Func<int, bool> holds, string words) =>
            bound is { } limit && !holds(number.CompareTo(limit))
                ? new Fault(MisuseDiagnostics.Range, keyword, $"is {value.Found}, must be {words} {limit}")
                : null;
    }

    private static string Shown(Instance value) => value.Kind == NodeKind.String ? Wording.Quote(value.Utf8) : value.Kind == NodeKind.Null ? "null" : value.Text;
}
