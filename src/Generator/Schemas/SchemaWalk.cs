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

    /// <summary>Visits a schema and those below it that apply where it does: all but definitions, which wait to be referred to.</summary>
    public static void Applied(Schema schema, Action<Schema> visit)
    {
        visit(schema);
        Below(schema, visit, withDefinitions: false);
    }

    /// <summary>Visits all schemas below a schema, an outer one before those in it.</summary>
    public static void Below(Schema schema, Action<Schema> visit) => Below(schema, visit, withDefinitions: true);

    private static void Below(Schema schema, Action<Schema> visit, bool withDefinitions)
    {
        if (schema.Boolean is not null)
        {
            return;
        }

        One(schema.Items, visit, withDefinitions);
        One(schema.AdditionalItems, visit, withDefinitions);
        One(schema.UnevaluatedItems, visit, withDefinitions);
        One(schema.Contains, visit, withDefinitions);
        One(schema.AdditionalProperties, visit, withDefinitions);
        One(schema.UnevaluatedProperties, visit, withDefinitions);
        One(schema.PropertyNames, visit, withDefinitions);
        One(schema.If, visit, withDefinitions);
        One(schema.Then, visit, withDefinitions);
        One(schema.Else, visit, withDefinitions);
        One(schema.Not, visit, withDefinitions);
        Many(schema.TupleItems, visit, withDefinitions);
        Many(schema.AllOf, visit, withDefinitions);
        Many(schema.AnyOf, visit, withDefinitions);
        Many(schema.OneOf, visit, withDefinitions);
        Named(schema.Properties, visit, withDefinitions);
        Named(schema.PatternProperties, visit, withDefinitions);
        foreach (Dependency dependency in schema.Dependencies)
        {
            One(dependency.Schema, visit, withDefinitions);
        }

        if (withDefinitions)
        {
            Named(schema.Definitions, visit, withDefinitions);
        }
    }

    private static void One(Schema? schema, Action<Schema> visit, bool withDefinitions)
    {
        if (schema is not null)
        {
            visit(schema);
            Below(schema, visit, withDefinitions);
        }
    }

    private static void Many(EquatableArray<Schema> schemas, Action<Schema> visit, bool withDefinitions)
    {
        foreach (Schema schema in schemas)
        {
            One(schema, visit, withDefinitions);
        }
    }

    private static void Named(EquatableArray<NamedSchema> schemas, Action<Schema> visit, bool withDefinitions)
    {
        foreach (NamedSchema named in schemas)
        {
            One(named.Schema, visit, withDefinitions);
        }
    }
}
