using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on strings (draft-07, 6.3), and <c>format</c> (7), asserted.</summary>
internal static class Strings
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        Length(evaluation, at, instance) & Pattern(evaluation, at, instance) & Format(evaluation, at, instance);

    private static bool Length(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (!at.HasLength)
        {
            return true;
        }

        int length = CodePoints(instance.Utf8);
        bool fits = !(length < at.Schema.MinLength)
            || evaluation.Fail(at, instance, "minLength", $"{Found(instance, length)}, must have at least {at.Schema.MinLength}");
        return fits & (!(length > at.Schema.MaxLength)
            || evaluation.Fail(at, instance, "maxLength", $"{Found(instance, length)}, must have at most {at.Schema.MaxLength}"));
    }

    private static string Found(Instance instance, int length) => $"is {instance.Found} of {Wording.Count(length, "character")}";

    private static bool Pattern(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (at.Pattern is not { } pattern)
        {
            return true;
        }

        return evaluation.Match(pattern, instance.Utf8, instance) switch
        {
            PatternResult.Match => true,
            PatternResult.NoMatch => evaluation.Fail(at, instance, "pattern", $"is {instance.Found}, must match {pattern}"),
            _ => evaluation.Fail(at, instance, "pattern", $"is {instance.Found}, which could not be matched against {pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s"),
        };
    }

    private static bool Format(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        at.Format is not { } format
        || format.IsMatch(instance.Utf8)
        || evaluation.Fail(at, instance, "format", $"is {instance.Found}, must be {format.Description}");

    /// <summary>The length as the schema counts it: in characters of Unicode (draft-07, 6.3.1).</summary>
    public static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
