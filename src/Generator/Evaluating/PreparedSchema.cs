using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>A schema at its place, with what its keywords compare in the form in which they compare it: worked out once for all instances.</summary>
internal sealed class PreparedSchema
{
    private readonly SchemaMemory memory;
    private readonly Place place;
    private PropertyTable? properties;
    private PreparedSchema? meant;
    private bool isFollowed;
    private PreparedSchema[]? allOf;
    private PreparedSchema? items;

    public PreparedSchema(SchemaMemory memory, Place place, PreparedSchema? elsewhere)
    {
        this.memory = memory;
        this.place = place;
        Elsewhere = elsewhere;
        Schema schema = place.Schema;
        Groups = KeywordGroupsOf.Schema(schema);
        AppliesToSameValue = (Groups & KeywordGroups.Applicators) != 0 || schema.Dependencies.Count > 0;
        HasCounts = schema.MinProperties is not null || schema.MaxProperties is not null;
        Types = TypesOf(schema.Types);
        NeedsWrittenInteger = SchemaFacts.NeedsWrittenInteger(schema);
        Const = schema.Const is { } constant ? memory.TreeOf(constant) : null;
        Enum = new InstanceTree[schema.Enum.Count];
        for (int i = 0; i < Enum.Length; i++)
        {
            Enum[i] = memory.TreeOf(schema.Enum[i]);
        }

        Bounds = NumberBound.Of(schema);
        HasLength = schema.MinLength is not null || schema.MaxLength is not null;
        Required = schema.Required;
        AllRequired = NamedMember.Bits(Required.Count);
        PropertyNames = schema.PropertyNames;
        Dependencies = schema.Dependencies;
        PatternProperties = schema.PatternProperties;
        AdditionalProperties = schema.AdditionalProperties;
        Format = schema.Format is { } format ? SchemaFormat.Find(format) : null;
        Pattern = schema.Pattern is { } pattern ? memory.Pattern(pattern) : null;
    }

    public Schema Schema => place.Schema;

    /// <summary>The location that findings name.</summary>
    public string At => place.At;

    /// <summary>The same schema where it was reached so that its dynamic references mean something else.</summary>
    public PreparedSchema? Elsewhere { get; }

    /// <summary>What the schema asks.</summary>
    public KeywordGroups Groups { get; }

    /// <summary>Whether it applies other schemas to the value that it is applied to, so that it could come back to itself.</summary>
    public bool AppliesToSameValue { get; }

    public bool HasUnevaluated => (Groups & KeywordGroups.Unevaluated) != 0;

    /// <summary>The types that <c>type</c> allows; none where the keyword is not there.</summary>
    public JsonTypes Types { get; }

    public bool NeedsWrittenInteger { get; }

    public InstanceTree? Const { get; }

    public InstanceTree[] Enum { get; }

    public NumberBound[] Bounds { get; }

    /// <summary>Whether the length of a string matters.</summary>
    public bool HasLength { get; }

    /// <summary>Whether it matters how many members an object has.</summary>
    public bool HasCounts { get; }

    /// <summary>The members that the schema names.</summary>
    public PropertyTable Properties => properties ??= new PropertyTable(this, Schema);

    public PreparedSchema[] AllOf => allOf ??= [.. Schema.AllOf.Select(In)];

    /// <summary>What holds for each item; only where <c>items</c> is there.</summary>
    public PreparedSchema Items => items ??= In(Schema.Items!);

    public EquatableArray<string> Required { get; }

    /// <summary>A bit for each required member that <see cref="NamedMember"/> tells.</summary>
    public ulong AllRequired { get; }

    public Schema? PropertyNames { get; }

    public EquatableArray<Dependency> Dependencies { get; }

    public EquatableArray<NamedSchema> PatternProperties { get; }

    public Schema? AdditionalProperties { get; }

    /// <summary>What <c>format</c> asserts; null also for a format that is not known, which asserts nothing (draft-07, 7.2).</summary>
    public SchemaFormat? Format { get; }

    public SchemaPattern? Pattern { get; }

    /// <summary>
    /// The schema itself, or where it is a <c>$ref</c> (draft-07 core, 8.3; 2020-12 core, 8.2.3), which has nothing else to assert, what that leads to in
    /// the end. Null for nowhere: there, and for a reference that comes back to itself, is a diagnostic, and nothing can be said of a value.
    /// </summary>
    public PreparedSchema? Meant
    {
        get
        {
            if (!isFollowed)
            {
                meant = Follow();
                isFollowed = true;
            }

            return meant;
        }
    }

    public bool IsAt(Place other) => Equals(place.Dynamic, other.Dynamic);

    /// <summary>A subschema of this schema.</summary>
    public PreparedSchema In(Schema schema) => memory.Of(place.In(schema));

    private PreparedSchema? Follow()
    {
        PreparedSchema? at = this;
        HashSet<PreparedSchema> passed = [];
        while (at?.Schema.Ref is not null && passed.Add(at))
        {
            at = memory.Follow(at.place);
        }

        return at?.Schema.Ref is null ? at : null;
    }

    private static JsonTypes TypesOf(EquatableArray<string> names)
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
}
