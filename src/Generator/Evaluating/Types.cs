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
    public static bool Check(Evaluation evaluation, Place place, Instance instance) =>
        Const(evaluation, place, instance) && Type(evaluation, place, instance) && Enum(evaluation, place, instance);

    private static bool Const(Evaluation evaluation, Place place, Instance instance) =>
        place.Schema.Const is not { } value
        || NodeEquality.Instance.Equals(instance.Node, evaluation.Literals.NodeOf(value))
        || evaluation.Fail(place, instance, "const", $"is {instance.Found}, must be {Words(value)}");

    private static bool Type(Evaluation evaluation, Place place, Instance instance)
    {
        if (place.Schema.Types.Count == 0)
        {
            return true;
        }

        JsonTypes allowed = Of(place.Schema.Types);
        return (Of(instance, allowed) & allowed) != 0
            ? WrittenInteger(evaluation, place, instance)
            : evaluation.Fail(place, instance, "type", $"is {instance.Found}, must be {Wording.Types(allowed)}");
    }

    /// <summary>Where integers are told by how they are written (draft-04 core, 3.5), 1.0 is none.</summary>
    private static bool WrittenInteger(Evaluation evaluation, Place place, Instance instance) =>
        instance.Node.Kind != NodeKind.Number
        || !SchemaFacts.NeedsWrittenInteger(place.Schema)
        || evaluation.Fail(place, instance, "type", $"is {instance.Found}, {Wording.WrittenInteger}");

    private static bool Enum(Evaluation evaluation, Place place, Instance instance)
    {
        if (place.Schema.Enum.Count == 0)
        {
            return true;
        }

        foreach (JsonLiteral value in place.Schema.Enum)
        {
            if (NodeEquality.Instance.Equals(instance.Node, evaluation.Literals.NodeOf(value)))
            {
                return true;
            }
        }

        return evaluation.Fail(place, instance, "enum", $"is {instance.Found}, must be one of {Words(place.Schema.Enum)}");
    }

    private static JsonTypes Of(EquatableArray<string> names)
    {
        JsonTypes types = JsonTypes.None;
        foreach (string name in names)
        {
            types |= name switch
            {
                "null" => JsonTypes.Null,
                "boolean" => JsonTypes.Boolean,
                "integer" => JsonTypes.Integer,
                "number" => JsonTypes.Number,
                "string" => JsonTypes.String,
                "array" => JsonTypes.Array,
                "object" => JsonTypes.Object,
                _ => JsonTypes.None,
            };
        }

        return types;
    }

    private static JsonTypes Of(Instance instance, JsonTypes wanted) => instance.Node.Kind switch
    {
        NodeKind.Null => JsonTypes.Null,
        NodeKind.Boolean => JsonTypes.Boolean,
        NodeKind.String => JsonTypes.String,
        NodeKind.Sequence => JsonTypes.Array,
        NodeKind.Mapping => JsonTypes.Object,

        // 1.0 is an integer, which takes a look at the digits: only where that is the question.
        _ when (wanted & JsonTypes.Number) == 0 && JsonNumber.Parse(instance.Node.Text).IsInteger => JsonTypes.Integer | JsonTypes.Number,
        _ => JsonTypes.Number,
    };

    private static string Words(JsonLiteral value) =>
        value.Kind == JsonLiteralKind.String ? Instance.Quote(value.Text) : Wording.Shorten(value.Json);

    // Names stand bare, as in the type that they make; a list of several kinds of values is told as JSON.
    private static string Words(EquatableArray<JsonLiteral> values)
    {
        bool names = values.All(value => value.Kind == JsonLiteralKind.String);
        return Wording.Shorten(string.Join(", ", values.Select(value => names ? value.Text : value.Json)), LongestList);
    }
}
