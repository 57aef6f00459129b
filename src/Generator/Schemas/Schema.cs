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

    /// <summary>The rules by which the schema was read. What follows is the same in all of them, as far as it can be.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>The schema <c>true</c> or <c>false</c>; null for an object of keywords.</summary>
    public bool? Boolean { get; init; }

    /// <summary><c>$id</c>, in draft-04 <c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which <c>#name</c> refers to the schema: <c>$anchor</c>, or the fragment of an <c>$id</c> of draft-07 and earlier.</summary>
    public string? Anchor { get; init; }

    /// <summary><c>$dynamicAnchor</c>; empty for <c>$recursiveAnchor: true</c>, which is the same for <c>#</c>.</summary>
    public string? DynamicAnchor { get; init; }

    /// <summary>The dynamic anchors of the resource that starts here, its root's <c>$id</c> being the next one's end.</summary>
    public EquatableArray<DynamicAnchor> DynamicAnchors { get; init; }

    /// <summary>
    /// A reference exactly as written. It stands alone but for annotations: up to draft-07 what asserts beside it is void, later
    /// the reference is then a branch of <see cref="AllOf"/>, which means the same.
    /// </summary>
    public string? Ref { get; init; }

    /// <summary>The JSON pointer of the reference's keyword; empty where there is none.</summary>
    public string RefPointer { get; init; } = "";

    /// <summary>Whether the reference is a <c>$dynamicRef</c> or a <c>$recursiveRef</c>.</summary>
    public bool IsDynamicRef { get; init; }

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

    /// <summary><c>items</c> in its single-schema form, where nothing lists the first items.</summary>
    public Schema? Items { get; init; }

    /// <summary><c>prefixItems</c>; before 2020-12 <c>items</c> in its list form.</summary>
    public EquatableArray<Schema> TupleItems { get; init; }

    /// <summary>What holds for the items after <see cref="TupleItems"/>: <c>additionalItems</c>, in 2020-12 <c>items</c>.</summary>
    public Schema? AdditionalItems { get; init; }

    public Schema? UnevaluatedItems { get; init; }

    public Schema? Contains { get; init; }

    public int? MinContains { get; init; }

    public int? MaxContains { get; init; }

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

    public Schema? UnevaluatedProperties { get; init; }

    /// <summary>
    /// What <see cref="AdditionalProperties"/> does not mean beside the members that the schema names itself. It is not written
    /// anywhere: modelling sets it where <c>unevaluatedProperties</c> comes to the same.
    /// </summary>
    public NameSet? NamedElsewhere { get; init; }

    public Schema? PropertyNames { get; init; }

    /// <summary><c>dependencies</c>, <c>dependentRequired</c>, <c>dependentSchemas</c>.</summary>
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

/// <summary>What holds where a member is there: either names that must be there too, or a schema.</summary>
/// <param name="Keyword">The keyword that says so, such as <c>dependentRequired</c>.</param>
internal sealed record Dependency(string Keyword, string Name, EquatableArray<string> Required, Schema? Schema);

/// <summary>Members by their names and by patterns of names.</summary>
internal sealed record NameSet(EquatableArray<string> Names, EquatableArray<string> Patterns);

/// <summary>A name that a <c>$dynamicRef</c> of another resource may mean, and the pointer of its schema.</summary>
internal sealed record DynamicAnchor(string Name, string Pointer);
