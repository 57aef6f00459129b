namespace MessageContracts.Generator.Schemas;

/// <summary>The JSON type of a literal.</summary>
internal enum JsonLiteralKind
{
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

/// <summary>
/// A JSON value that stands in a schema (<c>const</c>, a member of <c>enum</c>, <c>default</c>, an example).
/// <paramref name="Json"/> is its compact JSON text, numbers as written; <paramref name="Text"/> a string's value, else equal to <paramref name="Json"/>.
/// </summary>
internal sealed record JsonLiteral(JsonLiteralKind Kind, string Json, string Text);
