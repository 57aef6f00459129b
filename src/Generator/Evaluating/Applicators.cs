using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords that apply schemas to the same value (draft-07, 6.6 and 6.7).</summary>
internal static class Applicators
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = AllOf(evaluation, at, instance);
        fits &= Choice(evaluation, at, instance, "anyOf", at.Schema.AnyOf);
        fits &= Choice(evaluation, at, instance, "oneOf", at.Schema.OneOf);
        fits &= Not(evaluation, at, instance);
        return fits & Condition(evaluation, at, instance);
    }

    private static bool AllOf(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = true;
        foreach (PreparedSchema branch in at.AllOf)
        {
            fits &= evaluation.Evaluate(branch, instance);
        }

        return fits;
    }

    private static bool Choice(Evaluation evaluation, PreparedSchema at, Instance instance, string keyword, EquatableArray<Schema> branches)
    {
        if (branches.Count == 0)
        {
            return true;
        }

        Branches tried = Branches.Try(evaluation, at, instance, branches);
        if (keyword == "oneOf" ? tried.Matched == 1 : tried.Matched > 0)
        {
            return true;
        }

        string message = $"is {instance.Found}, which {Wording.Branches(keyword, tried.Matched, branches.Count)}";
        evaluation.Fail(at, instance, keyword, message);
        if (tried.Nearest is { } nearest)
        {
            evaluation.Tell(at.In(nearest), instance);
        }

        return false;
    }

    private static bool Not(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        at.Schema.Not is not { } schema
        || !evaluation.Fits(at.In(schema), instance)
        || evaluation.Fail(at, instance, "not", $"is {instance.Found}, which {Wording.Branches("not", 1, 1)}");

    private static bool Condition(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool hasConsequence = at.Schema.Then is not null || at.Schema.Else is not null;
        if (at.Schema.If is not { } condition || !(hasConsequence || evaluation.Evaluated is not null))
        {
            return true;
        }

        Schema? consequence = evaluation.Fits(at.In(condition), instance) ? at.Schema.Then : at.Schema.Else;
        return consequence is null || evaluation.Evaluate(at.In(consequence), instance);
    }
}
