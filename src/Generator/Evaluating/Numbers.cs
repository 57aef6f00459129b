using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on numbers (draft-07, 6.2), exact: no value goes through a double.</summary>
internal static class Numbers
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = Bound("minimum", at.Schema.Minimum, order => order >= 0, "at least");
        fits &= Bound("exclusiveMinimum", at.Schema.ExclusiveMinimum, order => order > 0, "greater than");
        fits &= Bound("maximum", at.Schema.Maximum, order => order <= 0, "at most");
        fits &= Bound("exclusiveMaximum", at.Schema.ExclusiveMaximum, order => order < 0, "less than");
        return fits & MultipleOf(evaluation, at, instance);

        bool Bound(string keyword, string? bound, Func<int, bool> holds, string words)
        {
            if (bound is null)
            {
                return true;
            }

            JsonNumber limit = JsonNumber.Parse(bound);
            return holds(JsonNumber.Parse(instance.Node.Text).CompareTo(limit))
                || evaluation.Fail(at, instance, keyword, $"is {instance.Found}, must be {words} {limit}");
        }
    }

    private static bool MultipleOf(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (at.Schema.MultipleOf is not { } text)
        {
            return true;
        }

        JsonNumber divisor = JsonNumber.Parse(text);
        return JsonNumber.Parse(instance.Node.Text).IsMultipleOf(divisor)
            || evaluation.Fail(at, instance, "multipleOf", $"is {instance.Found}, must be a multiple of {divisor}");
    }
}
