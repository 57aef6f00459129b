using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords that apply schemas to the same value (draft-07, 6.6 and 6.7).</summary>
internal static class Applicators
{
    public static bool Check(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = AllOf(evaluation, place, instance);
        fits &= Choice(evaluation, place, instance, "anyOf", place.Schema.AnyOf);
        fits &= Choice(evaluation, place, instance, "oneOf", place.Schema.OneOf);
        fits &= Not(evaluation, place, instance);
        return fits & Condition(evaluation, place, instance);
    }

    private static bool AllOf(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = true;
        foreach (Schema branch in place.Schema.AllOf)
        {
            fits &= evaluation.Evaluate(place.In(branch), instance);
        }

        return fits;
    }

    private static bool Choice(Evaluation evaluation, Place place, Instance instance, string keyword, EquatableArray<Schema> branches)
    {
        if (branches.Count == 0)
        {
            return true;
        }

        Branches tried = Branches.Try(evaluation, place, instance, branches);
        if (keyword == "oneOf" ? tried.Matched == 1 : tried.Matched > 0)
        {
            return true;
        }

        string message = $"is {instance.Found}, which {Wording.Branches(keyword, tried.Matched, branches.Count)}";
        evaluation.Fail(place, instance, keyword, message);
        if (tried.Nearest is { } nearest)
        {
            evaluation.Tell(place.In(nearest), instance);
        }

        return false;
    }

    private static bool Not(Evaluation evaluation, Place place, Instance instance) =>
        place.Schema.Not is not { } schema
        || !evaluation.Probe(place.In(schema), instance)
        || evaluation.Fail(place, instance, "not", $"is {instance.Found}, which {Wording.Branches("not", 1, 1)}");

    private static bool Condition(Evaluation evaluation, Place place, Instance instance)
    {
        bool hasConsequence = place.Schema.Then is not null || place.Schema.Else is not null;
        if (place.Schema.If is not { } condition || !(hasConsequence || evaluation.Evaluated is not null))
        {
            return true;
        }

        Schema? consequence = evaluation.Probe(place.In(condition), instance) ? place.Schema.Then : place.Schema.Else;
        return consequence is null || evaluation.Evaluate(place.In(consequence), instance);
    }
}
