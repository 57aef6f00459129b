using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>
/// One schema or subschema: its keywords as written, nothing resolved. Keywords that are absent are null or empty.
/// Numbers stay text, so that nothing is rounded.
/// </summary>
internal sealed record Schema
{
    private static readonly object True = true;

    private KeywordValues values;

    /// <summary>Where the schema stands in its document: a JSON pointer, empty for the root (RFC 6901).</summary>
    public required string Pointer { get; init; }

    /// <summary>The rules by which the schema was read. What follows is the same in all of them, as far as it can be.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>The schema <c>true</c> or <c>false</c>; null for an object of keywords.</summary>
    public bool? Boolean { get; init; }

    /// <summary><c>$id</c>, in draft-04 <c>id</c>.</summary>
    public string? Id { get => (string?)values[Keyword.Id]; init => Set(Keyword.Id, value); }

    /// <summary>The name by which <c>#name</c> refers to the schema: <c>$anchor</c>, or the fragment of an <c>$id</c> of draft-07 and earlier.</summary>
    public string? Anchor { get => (string?)values[Keyword.Anchor]; init => Set(Keyword.Anchor, value); }

    /// <summary><c>$dynamicAnchor</c>; empty for <c>$recursiveAnchor: true</c>, which is the same for <c>#</c>.</summary>
    public string? DynamicAnchor { get => (string?)values[Keyword.DynamicAnchor]; init => Set(Keyword.DynamicAnchor, value); }

    /// <summary>The dynamic anchors of the resource that starts here, its root's <c>$id</c> being the next one's end.</summary>
    public EquatableArray<DynamicAnchor> DynamicAnchors { get; init; }

    /// <summary>
    /// A reference exactly as written. It stands alone but for annotations: up to draft-07 what asserts beside it is void, later
    /// the reference is then a branch of <see cref="AllOf"/>, which means the same.
    /// </summary>
    public string? Ref { get => (string?)values[Keyword.Ref]; init => Set(Keyword.Ref, value); }

    /// <summary>The keyword below <see cref="Pointer"/> that holds the reference; null where the pointer itself leads to the reference.</summary>
    public string? RefKeyword { get; init; }

    /// <summary>The JSON pointer of the reference.</summary>
    public string RefPointer => RefKeyword is null ? Pointer : JsonPointer.Append(Pointer, RefKeyword);

    /// <summary>Whether the reference is a <c>$dynamicRef</c> or a <c>$recursiveRef</c>.</summary>
    public bool IsDynamicRef { get; init; }

    public EquatableArray<string> Types { get => List<string>(Keyword.Type); init => Set(Keyword.Type, value); }

    public JsonLiteral? Const { get => (JsonLiteral?)values[Keyword.Const]; init => Set(Keyword.Const, value); }

    public EquatableArray<JsonLiteral> Enum { get => List<JsonLiteral>(Keyword.Enum); init => Set(Keyword.Enum, value); }

    /// <summary>Whether <c>enum</c> could not be read whole, which is reported: it makes the type that it would make once it is mended.</summary>
    public bool IsEnumGuessed { get; init; }

    public string? MultipleOf { get => (string?)values[Keyword.MultipleOf]; init => Set(Keyword.MultipleOf, value); }

    public string? Minimum { get => (string?)values[Keyword.Minimum]; init => Set(Keyword.Minimum, value); }

    public string? ExclusiveMinimum { get => (string?)values[Keyword.ExclusiveMinimum]; init => Set(Keyword.ExclusiveMinimum, value); }

    public string? Maximum { get => (string?)values[Keyword.Maximum]; init => Set(Keyword.Maximum, value); }

    public string? ExclusiveMaximum { get => (string?)values[Keyword.ExclusiveMaximum]; init => Set(Keyword.ExclusiveMaximum, value); }

    public int? MinLength { get => Number(Keyword.MinLength); init => Set(Keyword.MinLength, value); }

    public int? MaxLength { get => Number(Keyword.MaxLength); init => Set(Keyword.MaxLength, value); }

    public string? Pattern { get => (string?)values[Keyword.Pattern]; init => Set(Keyword.Pattern, value); }

    public string? Format { get => (string?)values[Keyword.Format]; init => Set(Keyword.Format, value); }

    /// <summary><c>items</c> in its single-schema form, where nothing lists the first items.</summary>
    public Schema? Items { get => (Schema?)values[Keyword.Items]; init => Set(Keyword.Items, value); }

    /// <summary><c>prefixItems</c>; before 2020-12 <c>items</c> in its list form.</summary>
    public EquatableArray<Schema> TupleItems { get => List<Schema>(Keyword.PrefixItems); init => Set(Keyword.PrefixItems, value); }

    /// <summary>What holds for the items after <see cref="TupleItems"/>: <c>additionalItems</c>, in 2020-12 <c>items</c>.</summary>
    public Schema? AdditionalItems { get => (Schema?)values[Keyword.AdditionalItems]; init => Set(Keyword.AdditionalItems, value); }

    public Schema? UnevaluatedItems { get => (Schema?)values[Keyword.UnevaluatedItems]; init => Set(Keyword.UnevaluatedItems, value); }

    public Schema? Contains { get => (Schema?)values[Keyword.Contains]; init => Set(Keyword.Contains, value); }

    public int? MinContains { get => Number(Keyword.MinContains); init => Set(Keyword.MinContains, value); }

    public int? MaxContains { get => Number(Keyword.MaxContains); init => Set(Keyword.MaxContains, value); }

    public int? MinItems { get => Number(Keyword.MinItems); init => Set(Keyword.MinItems, value); }

    public int? MaxItems { get => Number(Keyword.MaxItems); init => Set(Keyword.MaxItems, value); }

    public bool UniqueItems { get => values.Has(Keyword.UniqueItems); init => Set(Keyword.UniqueItems, value ? True : null); }

    public int? MinProperties { get => Number(Keyword.MinProperties); init => Set(Keyword.MinProperties, value); }

    public int? MaxProperties { get => Number(Keyword.MaxProperties); init => Set(Keyword.MaxProperties, value); }

    public EquatableArray<string> Required { get => List<string>(Keyword.Required); init => Set(Keyword.Required, value); }

    public EquatableArray<NamedSchema> Properties { get => List<NamedSchema>(Keyword.Properties); init => Set(Keyword.Properties, value); }

    /// <summary><c>patternProperties</c>: the name is the pattern.</summary>
    public EquatableArray<NamedSchema> PatternProperties { get => List<NamedSchema>(Keyword.PatternProperties); init => Set(Keyword.PatternProperties, value); }

    public Schema? AdditionalProperties { get => (Schema?)values[Keyword.AdditionalProperties]; init => Set(Keyword.AdditionalProperties, value); }

    public Schema? UnevaluatedProperties { get => (Schema?)values[Keyword.UnevaluatedProperties]; init => Set(Keyword.UnevaluatedProperties, value); }

    /// <summary>
    /// What <see cref="AdditionalProperties"/> does not mean beside the members that the schema names itself. It is not written
    /// anywhere: modelling sets it where <c>unevaluatedProperties</c> comes to the same.
    /// </summary>
    public NameSet? NamedElsewhere { get; init; }

    public Schema? PropertyNames { get => (Schema?)values[Keyword.PropertyNames]; init => Set(Keyword.PropertyNames, value); }

    /// <summary><c>dependencies</c>, <c>dependentRequired</c>, <c>dependentSchemas</c>.</summary>
    public EquatableArray<Dependency> Dependencies { get => List<Dependency>(Keyword.Dependencies); init => Set(Keyword.Dependencies, value); }

    public Schema? If { get => (Schema?)values[Keyword.If]; init => Set(Keyword.If, value); }

    public Schema? Then { get => (Schema?)values[Keyword.Then]; init => Set(Keyword.Then, value); }

    public Schema? Else { get => (Schema?)values[Keyword.Else]; init => Set(Keyword.Else, value); }

    public EquatableArray<Schema> AllOf { get => List<Schema>(Keyword.AllOf); init => Set(Keyword.AllOf, value); }

    public EquatableArray<Schema> AnyOf { get => List<Schema>(Keyword.AnyOf); init => Set(Keyword.AnyOf, value); }

    public EquatableArray<Schema> OneOf { get => List<Schema>(Keyword.OneOf); init => Set(Keyword.OneOf, value); }

    public Schema? Not { get => (Schema?)values[Keyword.Not]; init => Set(Keyword.Not, value); }

    /// <summary><c>definitions</c> and <c>$defs</c>; each schema's pointer tells which.</summary>
    public EquatableArray<NamedSchema> Definitions { get => List<NamedSchema>(Keyword.Definitions); init => Set(Keyword.Definitions, value); }

    public string? Title { get => (string?)values[Keyword.Title]; init => Set(Keyword.Title, value); }

    public string? Description { get => (string?)values[Keyword.Description]; init => Set(Keyword.Description, value); }

    public EquatableArray<JsonLiteral> Examples { get => List<JsonLiteral>(Keyword.Examples); init => Set(Keyword.Examples, value); }

    public JsonLiteral? Default { get => (JsonLiteral?)values[Keyword.Default]; init => Set(Keyword.Default, value); }

    public bool Deprecated { get => values.Has(Keyword.Deprecated); init => Set(Keyword.Deprecated, value ? True : null); }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? CSharpName { get => (string?)values[Keyword.CSharpName]; init => Set(Keyword.CSharpName, value); }

    /// <summary>What tells most schemas apart: where they stand, and what their keywords say in one word.</summary>
    public override int GetHashCode() => unchecked((Pointer.GetHashCode() * 31) + values.GetHashCode());

    private int? Number(Keyword keyword) => values[keyword] is int number ? number : null;

    private EquatableArray<T> List<T>(Keyword keyword)
        where T : IEquatable<T> => values[keyword] is { } list ? (EquatableArray<T>)list : default;

    private void Set<T>(Keyword keyword, EquatableArray<T> list)
        where T : IEquatable<T> => Set(keyword, list.Count == 0 ? null : list);

    private void Set(Keyword keyword, object? value) => values = values.With(keyword, value);
}

/// <summary>A subschema under a name: a property, a pattern, a definition.</summary>
internal readonly record struct NamedSchema(string Name, Schema Schema);

/// <summary>What holds where a member is there: either names that must be there too, or a schema.</summary>
/// <param name="Keyword">The keyword that says so, such as <c>dependentRequired</c>.</param>
internal sealed record Dependency(string Keyword, string Name, EquatableArray<string> Required, Schema? Schema);

/// <summary>Members by their names and by patterns of names.</summary>
internal sealed record NameSet(EquatableArray<string> Names, EquatableArray<string> Patterns);

/// <summary>A name that a <c>$dynamicRef</c> of another resource may mean, and the pointer of its schema.</summary>
internal sealed record DynamicAnchor(string Name, string Pointer);
