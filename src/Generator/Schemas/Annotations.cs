using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Schemas;

/// <summary>Takes the annotations off a schema and all schemas below it: what is left are assertions and names.</summary>
internal static class Annotations
{
    public static Schema Without(Schema schema) => schema with
    {
        Title = null,
        Description = null,
        Examples = default,
        Default = null,
        Items = One(schema.Items),
        TupleItems = Many(schema.TupleItems),
        AdditionalItems = One(schema.AdditionalItems),
        UnevaluatedItems = One(schema.UnevaluatedItems),
        Contains = One(schema.Contains),
        Properties = Named(schema.Properties),
        PatternProperties = Named(schema.PatternProperties),
        AdditionalProperties = One(schema.AdditionalProperties),
        UnevaluatedProperties = One(schema.UnevaluatedProperties),
        PropertyNames = One(schema.PropertyNames),
        Dependencies = schema.Dependencies.Select(dependency => dependency with { Schema = One(dependency.Schema) }).ToEquatableArray(),
        If = One(schema.If),
        Then = One(schema.Then),
        Else = One(schema.Else),
        AllOf = Many(schema.AllOf),
        AnyOf = Many(schema.AnyOf),
        OneOf = Many(schema.OneOf),
        Not = One(schema.Not),
        Definitions = Named(schema.Definitions),
    };

    private static Schema? One(Schema? schema) => schema is null ? null : Without(schema);

    private static EquatableArray<Schema> Many(EquatableArray<Schema> schemas) =>
        schemas.Count == 0 ? schemas : schemas.Select(Without).ToEquatableArray();

    private static EquatableArray<NamedSchema> Named(EquatableArray<NamedSchema> schemas) =>
        schemas.Count == 0 ? schemas : schemas.Select(named => named with { Schema = Without(named.Schema) }).ToEquatableArray();
}
