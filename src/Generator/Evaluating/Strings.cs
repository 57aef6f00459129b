using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on strings (draft-07, 6.3), and <c>format</c> (7), asserted.</summary>
internal static class Strings
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        Length(evaluation, at, instance) & Pattern(evaluation, at, instance) & Format(evaluation, at, instance);

    private static bool Length(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (at.Schema.MinLength is null && at.Schema.MaxLength is null)
        {
            return true;
        }

        int length = CodePoints(instance.Node.Text);
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

        return evaluation.Match(pattern, instance.Node.Text, instance) switch
        {
            PatternResult.Match => true,
            PatternResult.NoMatch => evaluation.Fail(at, instance, "pattern", $"is {instance.Found}, must match {pattern}"),
            _ => evaluation.Fail(at, instance, "pattern", $"is {instance.Found}, which could not be matched against {pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s"),
        };
    }

    private static bool Format(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        at.Format is not { } format
        || format.IsMatch(instance.Node.Text)
        || evaluation.Fail(at, instance, "format", $"is {instance.Found}, must be {format.Description}");

    /// <summary>The length as the schema counts it: in characters of Unicode (draft-07, 6.3.1).</summary>
    public static int CodePoints(string text)
    {
        int count = 0;
        for (int at = 0; at < text.Length; at++)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 1 : 0;
            count++;
        }

        return count;
    }
}
