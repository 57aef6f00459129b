using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>Applies keywords to a value; false where it does not fit.</summary>
internal delegate bool KeywordCheck(Evaluation evaluation, PreparedSchema at, Instance instance);

/// <summary>Keywords that are applied together; void on a value of another JSON type, and passed over where a schema has none of them.</summary>
/// <param name="isIn">Whether a schema has any of them.</param>
/// <param name="check">Applies them; false where the value does not fit.</param>
/// <param name="kinds">The kinds of values that they speak of; none for all.</param>
internal sealed class KeywordGroup(Func<Schema, bool> isIn, KeywordCheck check, params NodeKind[] kinds)
{
    private readonly int kinds = KindsIn(kinds);

    /// <summary>All of them, in the order in which they are applied; the last ask what the others have left.</summary>
    public static IReadOnlyList<KeywordGroup> All { get; } =
    [
        new(schema => schema.Types.Count > 0 || schema.Const is not null || schema.Enum.Count > 0, Types.Check),
        new(SchemaFacts.HasNumberAssertions, Numbers.Check, NodeKind.Integer, NodeKind.Number),
        new(SchemaFacts.HasStringAssertions, Strings.Check, NodeKind.String),
        new(SchemaFacts.HasArrayAssertions, Arrays.Check, NodeKind.Sequence),
        new(SchemaFacts.HasObjectAssertions, Objects.Check, NodeKind.Mapping),
        new(schema => schema.AllOf.Count > 0 || SchemaFacts.HasApplicators(schema), Applicators.Check),
        new(Unevaluated.AreIn, Unevaluated.Check, NodeKind.Sequence, NodeKind.Mapping),
    ];

    public bool IsIn(Schema schema) => isIn(schema);

    public bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        (kinds & (1 << (int)instance.Kind)) == 0 || check(evaluation, at, instance);

    private static int KindsIn(NodeKind[] kinds)
    {
        int all = kinds.Length == 0 ? -1 : 0;
        foreach (NodeKind kind in kinds)
        {
            all |= 1 << (int)kind;
        }

        return all;
    }
}
