using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Schemas;

/// <summary>Takes what says something to people only off a schema and all schemas below it.</summary>
internal static class Annotations
{
    /// <summary>What is left are assertions and names.</summary>
    public static Schema Without(Schema schema) =>
        Everywhere(schema, static schema => schema with { Title = null, Description = null, Examples = default, Default = null });

    /// <summary>The schema where <c>format</c> is an annotation (draft-07 validation, 7.2).</summary>
    public static Schema WithoutFormats(Schema schema) => Everywhere(schema, static schema => schema with { Format = null });

    private static Schema Everywhere(Schema schema, Func<Schema, Schema> change) => change(schema) with
    {
        Items = One(schema.Items, change),
        TupleItems = Many(schema.TupleItems, change),
        AdditionalItems = One(schema.AdditionalItems, change),
        UnevaluatedItems = One(schema.UnevaluatedItems, change),
        Contains = One(schema.Contains, change),
        Properties = Named(schema.Properties, change),
        PatternProperties = Named(schema.PatternProperties, change),
        AdditionalProperties = One(schema.AdditionalProperties, change),
        UnevaluatedProperties = One(schema.UnevaluatedProperties, change),
        PropertyNames = One(schema.PropertyNames, change),
        Dependencies = schema.Dependencies.Select(dependency => dependency with { Schema = One(dependency.Schema, change) }).ToEquatableArray(),
        If = One(schema.If, change),
        Then = One(schema.Then, change),
        Else = One(schema.Else, change),
        AllOf = Many(schema.AllOf, change),
        AnyOf = Many(schema.AnyOf, change),
        OneOf = Many(schema.OneOf, change),
        Not = One(schema.Not, change),
        Definitions = Named(schema.Definitions, change),
    };

    private static Schema? One(Schema? schema, Func<Schema, Schema> change) => schema is null ? null : Everywhere(schema, change);

    private static EquatableArray<Schema> Many(EquatableArray<Schema> schemas, Func<Schema, Schema> change) =>
        schemas.Count == 0 ? schemas : schemas.Select(schema => Everywhere(schema, change)).ToEquatableArray();

    private static EquatableArray<NamedSchema> Named(EquatableArray<NamedSchema> schemas, Func<Schema, Schema> change) =>
        schemas.Count == 0 ? schemas : schemas.Select(named => named with { Schema = Everywhere(named.Schema, change) }).ToEquatableArray();
}
