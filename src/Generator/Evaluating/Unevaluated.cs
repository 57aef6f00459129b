using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> (2020-12 core, 11): what holds for the members and items that no keyword beside
/// them, and no schema that those apply to the same value, has looked at. They come last.
/// </summary>
internal static class Unevaluated
{
    public static bool AreIn(Schema schema) => schema.UnevaluatedProperties is not null || schema.UnevaluatedItems is not null;

    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) => instance.Kind switch
    {
        NodeKind.Mapping when at.Schema.UnevaluatedProperties is { } schema => Members(evaluation, at, schema, instance),
        NodeKind.Sequence when at.Schema.UnevaluatedItems is { } schema => Items(evaluation, at, schema, instance),
        _ => true,
    };

    private static bool Members(Evaluation evaluation, PreparedSchema at, Schema schema, Instance instance)
    {
        bool fits = true;
        foreach (Instance member in instance.Children)
        {
            if (!evaluation.Evaluated!.Has(member))
            {
                fits &= schema.Boolean == false
                    ? evaluation.Fail(at, member.Name, "unevaluatedProperties", $"has a member {Wording.Quote(member.NameUtf8)}, which the schema does not allow")
                    : evaluation.Evaluate(at.In(schema), member);
                evaluation.Evaluated.Add(member);
            }
        }

        return fits;
    }

    private static bool Items(Evaluation evaluation, PreparedSchema at, Schema schema, Instance instance)
    {
        bool fits = true;
        foreach (Instance item in instance.Children)
        {
            if (!evaluation.Evaluated!.Has(item))
            {
                fits &= schema.Boolean == false
                    ? evaluation.Fail(at, item, "unevaluatedItems", "is an item that the schema does not allow")
                    : evaluation.Evaluate(at.In(schema), item);
                evaluation.Evaluated.Add(item);
            }
        }

        return fits;
    }
}
