using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The assertions on numbers (draft-07, 6.2), exact: no value goes through a double.</summary>
internal static class Numbers
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        JsonNumber number = JsonNumber.Parse(instance.Utf8);
        bool fits = true;
        foreach (NumberBound bound in at.Bounds)
        {
            fits &= bound.Holds(number)
                || evaluation.Fail(at, instance, bound.Keyword, $"is {instance.Found}, must be {bound.Wanted}");
        }

        return fits & MultipleOf(evaluation, at, instance, number);
    }

    private static bool MultipleOf(Evaluation evaluation, PreparedSchema at, Instance instance, in JsonNumber number)
    {
        if (at.Schema.MultipleOf is not { } text)
        {
            return true;
        }

        JsonNumber divisor = JsonNumber.Parse(text);
        return number.IsMultipleOf(divisor)
            || evaluation.Fail(at, instance, "multipleOf", $"is {instance.Found}, must be a multiple of {divisor}");
    }
}
