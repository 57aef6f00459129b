using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Schemas;

/// <summary>Visits a schema and all schemas below it, in no order that anything may rely on.</summary>
internal static class SchemaWalk
{
    public static void Each(Schema schema, Action<Schema> visit)
    {
        visit(schema);
        Below(schema, visit);
    }

    /// <summary>Visits all schemas below a schema, an outer one before those in it.</summary>
    public static void Below(Schema schema, Action<Schema> visit)
    {
        if (schema.Boolean is not null)
        {
            return;
        }

        One(schema.Items, visit);
        One(schema.AdditionalItems, visit);
        One(schema.UnevaluatedItems, visit);
        One(schema.Contains, visit);
        One(schema.AdditionalProperties, visit);
        One(schema.UnevaluatedProperties, visit);
        One(schema.PropertyNames, visit);
        One(schema.If, visit);
        One(schema.Then, visit);
        One(schema.Else, visit);
        One(schema.Not, visit);
        Many(schema.TupleItems, visit);
        Many(schema.AllOf, visit);
        Many(schema.AnyOf, visit);
        Many(schema.OneOf, visit);
        Named(schema.Properties, visit);
        Named(schema.PatternProperties, visit);
        Named(schema.Definitions, visit);
        foreach (Dependency dependency in schema.Dependencies)
        {
            One(dependency.Schema, visit);
        }
    }

    private static void One(Schema? schema, Action<Schema> visit)
    {
        if (schema is not null)
        {
            Each(schema, visit);
        }
    }

    private static void Many(EquatableArray<Schema> schemas, Action<Schema> visit)
    {
        foreach (Schema schema in schemas)
        {
            Each(schema, visit);
        }
    }

    private static void Named(EquatableArray<NamedSchema> schemas, Action<Schema> visit)
    {
        foreach (NamedSchema named in schemas)
        {
            Each(named.Schema, visit);
        }
    }
}
