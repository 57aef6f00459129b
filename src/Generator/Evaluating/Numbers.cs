using MessageContracts.Generator.Modeling;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on numbers (draft-07, 6.2), exact: no value goes through a double.</summary>
internal static class Numbers
{
    public static bool Check(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = Bound("minimum", place.Schema.Minimum, order => order >= 0, "at least");
        fits &= Bound("exclusiveMinimum", place.Schema.ExclusiveMinimum, order => order > 0, "greater than");
        fits &= Bound("maximum", place.Schema.Maximum, order => order <= 0, "at most");
        fits &= Bound("exclusiveMaximum", place.Schema.ExclusiveMaximum, order => order < 0, "less than");
        return fits & MultipleOf(evaluation, place, instance);

        bool Bound(string keyword, string? bound, Func<int, bool> holds, string words)
        {
            if (bound is null)
            {
                return true;
            }

            JsonNumber limit = JsonNumber.Parse(bound);
            return holds(JsonNumber.Parse(instance.Node.Text).CompareTo(limit))
                || evaluation.Fail(place, instance, keyword, $"is {instance.Found}, must be {words} {limit}");
        }
    }

    private static bool MultipleOf(Evaluation evaluation, Place place, Instance instance)
    {
        if (place.Schema.MultipleOf is not { } text)
        {
            return true;
        }

        JsonNumber divisor = JsonNumber.Parse(text);
        return JsonNumber.Parse(instance.Node.Text).IsMultipleOf(divisor)
            || evaluation.Fail(place, instance, "multipleOf", $"is {instance.Found}, must be a multiple of {divisor}");
    }
}
