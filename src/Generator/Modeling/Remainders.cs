using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// What cannot be laid together where several schemas apply to one value: <c>additionalProperties</c> speaks of the names beside it
/// only, <c>additionalItems</c> of the tuple beside it. Of such keywords one schema's go into the model of the value; those of the
/// others are checked in a pass of their own.
/// </summary>
internal static class Remainders
{
    public static IEnumerable<Applicator> Of(SlotBuilder slots, List<Place> members)
    {
        var places = new List<Place>();
        Place? open = ObjectBuilder.Single(members);
        Place? names = members.Cast<Place?>().FirstOrDefault(member => member!.Value.Schema.PropertyNames is not null);
        Place? tuple = ArrayBuilder.Tuple(members);
        foreach (Place member in members)
        {
            Schema schema = member.Schema;
            if (schema.AdditionalProperties is { } additional && additional.Boolean != true && !open!.Value.Is(member))
            {
                places.Add(member.In(Additional(schema)));
            }

            if (schema.PropertyNames is not null && !names!.Value.Is(member))
            {
                places.Add(member.In(new Schema { Pointer = schema.Pointer, PropertyNames = schema.PropertyNames }));
            }

            if (tuple is { } first && !first.Is(member) && (schema.Items is not null || schema.TupleItems.Count > 0))
            {
                places.Add(member.In(Items(schema)));
            }
        }

        return places.ConvertAll(place => Check(slots, place));
    }

    /// <summary>The keywords for arrays, where the value is modelled as something else.</summary>
    public static IEnumerable<Applicator> OfArrays(SlotBuilder slots, IEnumerable<Place> members) =>
        members.Where(member => member.Schema.Items is not null || member.Schema.TupleItems.Count > 0 || member.Schema.MinItems is not null || member.Schema.MaxItems is not null)
            .Select(member => Check(slots, member.In(Items(member.Schema) with { MinItems = member.Schema.MinItems, MaxItems = member.Schema.MaxItems })));

    /// <summary>The keywords for objects, where the value is modelled as something else.</summary>
    public static IEnumerable<Applicator> OfObjects(SlotBuilder slots, IEnumerable<Place> members) =>
        members.Where(member => SchemaFacts.HasObjectAssertions(member.Schema)).Select(member => Check(slots, member.In(Members(member.Schema))));

    private static Applicator Check(SlotBuilder slots, Place place) => new(
        ApplicatorKind.All,
        place.At,
        EquatableArray<Branch>.Own([new Branch("Beside", slots.CheckPart(Conjunction.Of(slots.Scope, place)))]));

    /// <summary><c>additionalProperties</c> with the names that it excepts, which are checked elsewhere.</summary>
    private static Schema Additional(Schema schema) => new()
    {
        Pointer = schema.Pointer,
        Properties = Free(schema.Pointer + "/properties/", schema.Properties, schema.NamedElsewhere?.Names ?? default),
        PatternProperties = Free(schema.Pointer + "/patternProperties/", schema.PatternProperties, schema.NamedElsewhere?.Patterns ?? default),
        AdditionalProperties = schema.AdditionalProperties,
    };

    private static Schema Items(Schema schema) => new()
    {
        Pointer = schema.Pointer,
        Items = schema.Items,
        TupleItems = schema.TupleItems,
        AdditionalItems = schema.AdditionalItems,
    };

    private static Schema Members(Schema schema) => new()
    {
        Pointer = schema.Pointer,
        Properties = schema.Properties,
        PatternProperties = schema.PatternProperties,
        AdditionalProperties = schema.AdditionalProperties,
        PropertyNames = schema.PropertyNames,
        Required = schema.Required,
        MinProperties = schema.MinProperties,
        MaxProperties = schema.MaxProperties,
        Dependencies = schema.Dependencies,
        NamedElsewhere = schema.NamedElsewhere,
    };

    private static EquatableArray<NamedSchema> Free(string pointer, EquatableArray<NamedSchema> own, EquatableArray<string> elsewhere) =>
        own.Select(named => named.Name).Concat(elsewhere).Distinct()
            .Select(name => new NamedSchema(name, new Schema { Pointer = pointer + JsonPointer.Escape(name), Boolean = true })).ToEquatableArray();
}
