using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Tests.Schemas;

internal static class SchemaWalk
{
    /// <summary>Every schema inside another, each before those in it.</summary>
    public static IEnumerable<Schema> Below(Schema schema) => Children(schema).SelectMany(child => Below(child).Prepend(child));

    private static IEnumerable<Schema> Children(Schema schema)
    {
        Schema?[] singles =
        [
            schema.AdditionalItems, schema.UnevaluatedItems, schema.Contains, schema.AdditionalProperties, schema.UnevaluatedProperties,
            schema.PropertyNames, schema.If, schema.Then, schema.Else, schema.Not,
        ];
        return new[] { schema.Items }.OfType<Schema>()
            .Concat(schema.TupleItems)
            .Concat(singles.OfType<Schema>())
            .Concat(schema.Properties.Select(named => named.Schema))
            .Concat(schema.PatternProperties.Select(named => named.Schema))
            .Concat(schema.Dependencies.Select(dependency => dependency.Schema).OfType<Schema>())
            .Concat(schema.AllOf).Concat(schema.AnyOf).Concat(schema.OneOf)
            .Concat(schema.Definitions.Select(named => named.Schema));
    }
}
