namespace MessageContracts.Annotations;

/// <summary>The texts that a schema's <c>enum</c> lists, in the order of the static properties that stand for them.</summary>
/// <param name="values">The texts as JSON has them.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The texts as JSON has them.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>The schema's place, such as <c>test.yaml#/properties/result</c>.</summary>
    public string Location { get; init; } = "";
}
