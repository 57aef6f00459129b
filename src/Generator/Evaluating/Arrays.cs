using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords for arrays (draft-07, 6.4).</summary>
internal static class Arrays
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        int before = evaluation.Met;
        bool fits = Count(evaluation, at, instance);
        fits &= Items(evaluation, at, instance);
        fits &= !at.Schema.UniqueItems || Unique(evaluation, at, instance);
        fits &= Contains(evaluation, at, instance);
        evaluation.Met = before;
        return fits;
    }

    private static bool Count(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        int count = instance.Count;
        bool fits = !(count < at.Schema.MinItems)
            || evaluation.Fail(at, instance, "minItems", $"has {Wording.Count(count, "item")}, must have at least {at.Schema.MinItems}");
        return fits & (!(count > at.Schema.MaxItems)
            || evaluation.Fail(at, instance, "maxItems", $"has {Wording.Count(count, "item")}, must have at most {at.Schema.MaxItems}"));
    }

    private static bool Items(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        Schema schema = at.Schema;
        int positions = schema.TupleItems.Count;
        if (positions == 0 && schema.Items is null)
        {
            return true;
        }

        bool fits = true;
        int index = 0;
        foreach (Instance item in instance.Children)
        {
            // `additionalItems` says nothing beside an `items` that is no list (6.4.2).
            if (index < positions || positions == 0 || schema.AdditionalItems is not null)
            {
                evaluation.Evaluated?.Add(item);
            }

            fits &= index < positions ? evaluation.Evaluate(at.In(schema.TupleItems[index]), item)
                : positions > 0 ? Additional(evaluation, at, item)
                : evaluation.Evaluate(at.Items, item);
            index++;
        }

        return fits;
    }

    private static bool Additional(Evaluation evaluation, PreparedSchema at, Instance item) => at.Schema.AdditionalItems switch
    {
        null => true,
        { Boolean: false } => evaluation.Fail(
            at, item, SchemaPointer.KeywordOf(at.Schema.AdditionalItems!), $"there are more items than the {at.Schema.TupleItems.Count} that the schema allows"),
        { } additional => evaluation.Evaluate(at.In(additional), item),
    };

    /// <summary>The first item that is equal to an earlier one is told.</summary>
    private static bool Unique(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        Dictionary<Instance, int> seen = new(InstanceEquality.Comparer);
        foreach (Instance item in instance.Children)
        {
            int index = seen.Count;
            if (seen.TryGetValue(item, out int earlier))
            {
                return evaluation.Fail(at, instance, "uniqueItems", $"item {index} is equal to item {earlier}, all items must differ");
            }

            seen[item] = index;
        }

        return true;
    }

    private static bool Contains(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        Schema schema = at.Schema;
        if (schema.Contains is not { } contained)
        {
            return true;
        }

        int matched = 0;
        foreach (Instance item in instance.Children)
        {
            if (evaluation.Probe(at.In(contained), item))
            {
                matched++;
                if (schema.Dialect.ContainsEvaluates)
                {
                    evaluation.Evaluated?.Add(item);
                }
            }
        }

        bool fits = matched >= (schema.MinContains ?? 1)
            || (schema.MinContains is { } min
                ? evaluation.Fail(at, instance, "minContains", Wording.Contained(matched, $"at least {min}"))
                : evaluation.Fail(at, instance, "contains", "none of the items is one that the array must contain"));
        return fits & (!(matched > schema.MaxContains)
            || evaluation.Fail(at, instance, "maxContains", Wording.Contained(matched, $"at most {schema.MaxContains}")));
    }
}
