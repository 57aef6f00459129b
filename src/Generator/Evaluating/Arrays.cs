using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords for arrays (draft-07, 6.4).</summary>
internal static class Arrays
{
    public static bool Check(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = Count(evaluation, place, instance);
        fits &= Items(evaluation, place, instance);
        fits &= !place.Schema.UniqueItems || Unique(evaluation, place, instance);
        return fits & Contains(evaluation, place, instance);
    }

    private static bool Count(Evaluation evaluation, Place place, Instance instance)
    {
        int count = instance.Node.Items.Length;
        bool fits = !(count < place.Schema.MinItems)
            || evaluation.Fail(place, instance, "minItems", $"has {Wording.Count(count, "item")}, must have at least {place.Schema.MinItems}");
        return fits & (!(count > place.Schema.MaxItems)
            || evaluation.Fail(place, instance, "maxItems", $"has {Wording.Count(count, "item")}, must have at most {place.Schema.MaxItems}"));
    }

    private static bool Items(Evaluation evaluation, Place place, Instance instance)
    {
        Schema schema = place.Schema;
        int positions = schema.TupleItems.Count;
        if (positions == 0 && schema.Items is null)
        {
            return true;
        }

        bool fits = true;
        for (int index = 0; index < instance.Node.Items.Length; index++)
        {
            // `additionalItems` says nothing beside an `items` that is no list (6.4.2).
            if (index < positions || positions == 0 || schema.AdditionalItems is not null)
            {
                evaluation.Evaluated?.Add(index);
            }

            fits &= index < positions ? evaluation.Evaluate(place.In(schema.TupleItems[index]), instance.Item(index))
                : positions > 0 ? Additional(evaluation, place, instance.Item(index))
                : evaluation.Evaluate(place.In(schema.Items!), instance.Item(index));
        }

        return fits;
    }

    private static bool Additional(Evaluation evaluation, Place place, Instance item) => place.Schema.AdditionalItems switch
    {
        null => true,
        { Boolean: false } => evaluation.Fail(
            place, item, SchemaPointer.KeywordOf(place.Schema.AdditionalItems!), $"there are more items than the {place.Schema.TupleItems.Count} that the schema allows"),
        { } additional => evaluation.Evaluate(place.In(additional), item),
    };

    /// <summary>The first item that is equal to an earlier one is told.</summary>
    private static bool Unique(Evaluation evaluation, Place place, Instance instance)
    {
        Dictionary<Node, int> seen = new(NodeEquality.Instance);
        for (int index = 0; index < instance.Node.Items.Length; index++)
        {
            if (seen.TryGetValue(instance.Node.Items[index], out int earlier))
            {
                return evaluation.Fail(place, instance, "uniqueItems", $"item {index} is equal to item {earlier}, all items must differ");
            }

            seen[instance.Node.Items[index]] = index;
        }

        return true;
    }

    private static bool Contains(Evaluation evaluation, Place place, Instance instance)
    {
        Schema schema = place.Schema;
        if (schema.Contains is not { } contained)
        {
            return true;
        }

        int matched = 0;
        for (int index = 0; index < instance.Node.Items.Length; index++)
        {
            if (evaluation.Probe(place.In(contained), instance.Item(index)))
            {
                matched++;
                if (schema.Dialect.ContainsEvaluates)
                {
                    evaluation.Evaluated?.Add(index);
                }
            }
        }

        bool fits = matched >= (schema.MinContains ?? 1)
            || (schema.MinContains is { } min
                ? evaluation.Fail(place, instance, "minContains", Wording.Contained(matched, $"at least {min}"))
                : evaluation.Fail(place, instance, "contains", "none of the items is one that the array must contain"));
        return fits & (!(matched > schema.MaxContains)
            || evaluation.Fail(place, instance, "maxContains", Wording.Contained(matched, $"at most {schema.MaxContains}")));
    }
}
