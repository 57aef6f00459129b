using System.Text;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary><c>type</c>, <c>enum</c>, <c>const</c> (draft-07, 6.1).</summary>
internal static class Types
{
    private const int LongestList = 400;

    /// <summary>The first of them that fails is told; a wrong constant needs no word on its type, and a wrong type none on the values it could have.</summary>
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        Const(evaluation, at, instance) && Type(evaluation, at, instance) && Enum(evaluation, at, instance);

    private static bool Const(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        at.Const is not { } value
        || InstanceEquality.Comparer.Equals(instance, value.Root)
        || evaluation.Fail(at, instance, "const", $"is {instance.Found}, must be {Words(at.Schema.Const!)}");

    private static bool Type(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (at.Types == JsonTypes.None)
        {
            return true;
        }

        return (Of(instance, at.Types) & at.Types) != 0
            ? !at.NeedsWrittenInteger || WrittenInteger(evaluation, at, instance)
            : evaluation.Fail(at, instance, "type", $"is {instance.Found}, must be {Wording.Types(at.Types)}");
    }

    /// <summary>Where integers are told by how they are written (draft-04 core, 3.5), 1.0 is none.</summary>
    private static bool WrittenInteger(Evaluation evaluation, PreparedSchema at, Instance instance) =>
        instance.Kind != NodeKind.Number
        || evaluation.Fail(at, instance, "type", $"is {instance.Found}, {Wording.WrittenInteger}");

    private static bool Enum(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if (at.Enum.Length == 0)
        {
            return true;
        }

        foreach (InstanceTree value in at.Enum)
        {
            if (InstanceEquality.Comparer.Equals(instance, value.Root))
            {
                return true;
            }
        }

        return evaluation.Fail(at, instance, "enum", $"is {instance.Found}, must be one of {Words(at.Schema.Enum)}");
    }

    private static JsonTypes Of(Instance instance, JsonTypes wanted) => instance.Kind switch
    {
        NodeKind.Null => JsonTypes.Null,
        NodeKind.Boolean => JsonTypes.Boolean,
        NodeKind.String => JsonTypes.String,
        NodeKind.Sequence => JsonTypes.Array,
        NodeKind.Mapping => JsonTypes.Object,

        // 1.0 is an integer, which takes a look at the digits: only where that is the question.
        _ when (wanted & JsonTypes.Number) == 0 && JsonNumber.Parse(instance.Utf8).IsInteger => JsonTypes.Integer | JsonTypes.Number,
        _ => JsonTypes.Number,
    };

    private static string Words(JsonLiteral value) =>
        value.Kind == JsonLiteralKind.String ? Wording.Quote(Encoding.UTF8.GetBytes(value.Text)) : Wording.Shorten(value.Json);

    // Names stand bare, as in the type that they make; a list of several kinds of values is told as JSON.
    private static string Words(EquatableArray<JsonLiteral> values)
    {
        bool names = values.All(value => value.Kind == JsonLiteralKind.String);
        return Wording.Shorten(string.Join(", ", values.Select(value => names ? value.Text : value.Json)), LongestList);
    }
}
