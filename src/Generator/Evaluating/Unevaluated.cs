using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> (2020-12 core, 11): what holds for the members and items that no keyword beside
/// them, and no schema that those apply to the same value, has looked at. They come last.
/// </summary>
internal static class Unevaluated
{
    public static bool AreIn(Schema schema) => schema.UnevaluatedProperties is not null || schema.UnevaluatedItems is not null;

    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) => instance.Node.Kind switch
    {
        NodeKind.Mapping when at.Schema.UnevaluatedProperties is { } schema => Members(evaluation, at, schema, instance),
        NodeKind.Sequence when at.Schema.UnevaluatedItems is { } schema => Items(evaluation, at, schema, instance),
        _ => true,
    };

    private static bool Members(Evaluation evaluation, PreparedSchema at, Schema schema, Instance instance)
    {
        bool fits = true;
        foreach (Member member in instance.Node.Members)
        {
            if (!evaluation.Evaluated!.Has(member.Name))
            {
                fits &= schema.Boolean == false
                    ? evaluation.Fail(at, instance.Name(member), "unevaluatedProperties", $"has a member {Instance.Quote(member.Name)}, which the schema does not allow")
                    : evaluation.Evaluate(at.In(schema), instance.Value(member));
                evaluation.Evaluated.Add(member.Name);
            }
        }

        return fits;
    }

    private static bool Items(Evaluation evaluation, PreparedSchema at, Schema schema, Instance instance)
    {
        bool fits = true;
        for (int index = 0; index < instance.Node.Items.Length; index++)
        {
            if (!evaluation.Evaluated!.Has(index))
            {
                Instance item = instance.Item(index);
                fits &= schema.Boolean == false
                    ? evaluation.Fail(at, item, "unevaluatedItems", "is an item that the schema does not allow")
                    : evaluation.Evaluate(at.In(schema), item);
                evaluation.Evaluated.Add(index);
            }
        }

        return fits;
    }
}
