using System.Text;
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
    private PreparedSchema? target;
    private bool isFollowed;

    public PreparedSchema(SchemaMemory memory, Place place)
    {
        this.memory = memory;
        this.place = place;
        Schema schema = place.Schema;
        Groups = [.. KeywordGroup.All.Where(group => group.IsIn(schema))];
        HasUnevaluated = Unevaluated.AreIn(schema);
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
        Required = [.. schema.Required.Select(Encoding.UTF8.GetBytes)];
        PatternProperties = schema.PatternProperties;
        AdditionalProperties = schema.AdditionalProperties;
        Format = schema.Format is { } format ? SchemaFormat.Find(format) : null;
        Pattern = schema.Pattern is { } pattern ? memory.Pattern(pattern) : null;
    }

    public Schema Schema => place.Schema;

    /// <summary>The location that findings name.</summary>
    public string Location => place.Location;

    /// <summary>What the schema asks, in the order in which it is asked.</summary>
    public KeywordGroup[] Groups { get; }

    public bool HasUnevaluated { get; }

    /// <summary>The types that <c>type</c> allows; none where the keyword is not there.</summary>
    public JsonTypes Types { get; }

    public bool NeedsWrittenInteger { get; }

    public InstanceTree? Const { get; }

    public InstanceTree[] Enum { get; }

    public NumberBound[] Bounds { get; }

    /// <summary>Whether the length of a string matters.</summary>
    public bool HasLength { get; }

    /// <summary>The names of the required members, in their order.</summary>
    public byte[][] Required { get; }

    public PropertyTable Properties => properties ??= new PropertyTable(this, Schema.Properties);

    public EquatableArray<NamedSchema> PatternProperties { get; }

    public Schema? AdditionalProperties { get; }

    /// <summary>What <c>format</c> asserts; null also for a format that is not known, which asserts nothing (draft-07, 7.2).</summary>
    public SchemaFormat? Format { get; }

    public SchemaPattern? Pattern { get; }

    /// <summary>What a <c>$ref</c> leads to; null for nowhere.</summary>
    public PreparedSchema? Target
    {
        get
        {
            if (!isFollowed)
            {
                target = memory.Follow(place);
                isFollowed = true;
            }

            return target;
        }
    }

    /// <summary>A subschema of this schema.</summary>
    public PreparedSchema In(Schema schema) => memory.Of(place.In(schema));

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
