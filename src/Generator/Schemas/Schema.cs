using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Schemas;

/// <summary>
/// One schema or subschema: its keywords as written, nothing resolved. Keywords that are absent are null or empty.
/// Numbers stay text, so that nothing is rounded.
/// </summary>
internal sealed record Schema
{
    /// <summary>Where the schema stands in its document: a JSON pointer, empty for the root (RFC 6901).</summary>
    public required string Pointer { get; init; }

    /// <summary>The schema <c>true</c> or <c>false</c>; null for an object of keywords.</summary>
    public bool? Boolean { get; init; }

    public string? Id { get; init; }

    /// <summary><c>$ref</c> exactly as written. Under draft-07 its assertion siblings are ignored; annotations are kept.</summary>
    public string? Ref { get; init; }

    public EquatableArray<string> Types { get; init; }

    public JsonLiteral? Const { get; init; }

    public EquatableArray<JsonLiteral> Enum { get; init; }

    public string? MultipleOf { get; init; }

    public string? Minimum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    /// <summary><c>items</c> in its single-schema form.</summary>
    public Schema? Items { get; init; }

    /// <summary><c>items</c> in its tuple form.</summary>
    public EquatableArray<Schema> TupleItems { get; init; }

    public Schema? AdditionalItems { get; init; }

    public Schema? Contains { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public EquatableArray<string> Required { get; init; }

    public EquatableArray<NamedSchema> Properties { get; init; }

    /// <summary><c>patternProperties</c>: the name is the pattern.</summary>
    public EquatableArray<NamedSchema> PatternProperties { get; init; }

    public Schema? AdditionalProperties { get; init; }

    public Schema? PropertyNames { get; init; }

    public EquatableArray<Dependency> Dependencies { get; init; }

    public Schema? If { get; init; }

    public Schema? Then { get; init; }

    public Schema? Else { get; init; }

    public EquatableArray<Schema> AllOf { get; init; }

    public EquatableArray<Schema> AnyOf { get; init; }

    public EquatableArray<Schema> OneOf { get; init; }

    public Schema? Not { get; init; }

    /// <summary><c>definitions</c> and <c>$defs</c>; each schema's pointer tells which.</summary>
    public EquatableArray<NamedSchema> Definitions { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public EquatableArray<JsonLiteral> Examples { get; init; }

    public JsonLiteral? Default { get; init; }

    public bool Deprecated { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? CSharpName { get; init; }
}

/// <summary>A subschema under a name: a property, a pattern, a definition.</summary>
internal sealed record NamedSchema(string Name, Schema Schema);

/// <summary>One entry of <c>dependencies</c>: either names that must be there too, or a schema that must hold.</summary>
internal sealed record Dependency(string Name, EquatableArray<string> Required, Schema? Schema);
