using MessageContracts.Generator.Modeling;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on strings (draft-07, 6.3), and <c>format</c> (7), asserted.</summary>
internal static class Strings
{
    public static bool Check(Evaluation evaluation, Place place, Instance instance) =>
        Length(evaluation, place, instance) & Pattern(evaluation, place, instance) & Format(evaluation, place, instance);

    private static bool Length(Evaluation evaluation, Place place, Instance instance)
    {
        if (place.Schema.MinLength is null && place.Schema.MaxLength is null)
        {
            return true;
        }

        int length = CodePoints(instance.Node.Text);
        bool fits = !(length < place.Schema.MinLength)
            || evaluation.Fail(place, instance, "minLength", $"{Found(instance, length)}, must have at least {place.Schema.MinLength}");
        return fits & (!(length > place.Schema.MaxLength)
            || evaluation.Fail(place, instance, "maxLength", $"{Found(instance, length)}, must have at most {place.Schema.MaxLength}"));
    }

    private static string Found(Instance instance, int length) => $"is {instance.Found} of {Wording.Count(length, "character")}";

    private static bool Pattern(Evaluation evaluation, Place place, Instance instance)
    {
        if (place.Schema.Pattern is not { } pattern)
        {
            return true;
        }

        return evaluation.Match(pattern, instance.Node.Text, instance) switch
        {
            PatternResult.Match => true,
            PatternResult.NoMatch => evaluation.Fail(place, instance, "pattern", $"is {instance.Found}, must match {pattern}"),
            _ => evaluation.Fail(place, instance, "pattern", $"is {instance.Found}, which could not be matched against {pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s"),
        };
    }

    private static bool Format(Evaluation evaluation, Place place, Instance instance)
    {
        // A format that is not known asserts nothing (draft-07, 7.2).
        SchemaFormat? format = place.Schema.Format is { } name ? SchemaFormat.Find(name) : null;
        return format is null
            || format.IsMatch(instance.Node.Text)
            || evaluation.Fail(place, instance, "format", $"is {instance.Found}, must be {format.Description}");
    }

    private static int CodePoints(string text)
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
