using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Small questions about one schema's own keywords.</summary>
internal static class SchemaFacts
{
    /// <summary>Whether the schema asserts something by itself, apart from <c>allOf</c> and annotations.</summary>
    public static bool HasOwnAssertions(Schema schema) =>
        schema.Boolean == false
        || schema.Types.Count > 0
        || schema.Const is not null
        || schema.Enum.Count > 0
        || HasScalarAssertions(schema)
        || HasArrayAssertions(schema)
        || HasObjectAssertions(schema)
        || schema.UnevaluatedProperties is not null
        || schema.UnevaluatedItems is not null
        || HasApplicators(schema);

    /// <summary>Whether a number must be an integer by how it is written, as draft-04 has it: 1.0 is none there.</summary>
    public static bool NeedsWrittenInteger(Schema schema) =>
        schema.Dialect.IntegersAreWrittenSo && schema.Types.Contains("integer") && !schema.Types.Contains("number");

    public static bool HasObjectAssertions(Schema schema) =>
        schema.Properties.Count > 0
        || schema.Required.Count > 0
        || schema.PatternProperties.Count > 0
        || schema.AdditionalProperties is not null
        || schema.PropertyNames is not null
        || schema.Dependencies.Count > 0
        || schema.MinProperties is not null
        || schema.MaxProperties is not null;

    public static bool HasArrayAssertions(Schema schema) =>
        schema.Items is not null
        || schema.TupleItems.Count > 0
        || schema.AdditionalItems is not null
        || schema.MinItems is not null
        || schema.MaxItems is not null
        || schema.UniqueItems
        || schema.Contains is not null;

    public static bool HasScalarAssertions(Schema schema) => HasNumberAssertions(schema) || HasStringAssertions(schema);

    public static bool HasNumberAssertions(Schema schema) =>
        schema.Minimum is not null
        || schema.Maximum is not null
        || schema.ExclusiveMinimum is not null
        || schema.ExclusiveMaximum is not null
        || schema.MultipleOf is not null;

    public static bool HasStringAssertions(Schema schema) =>
        schema.MinLength is not null
        || schema.MaxLength is not null
        || schema.Pattern is not null
        || schema.Format is not null;

    public static bool HasApplicators(Schema schema) =>
        schema.AnyOf.Count > 0
        || schema.OneOf.Count > 0
        || schema.Not is not null
        || schema.If is not null;

    /// <summary>Whether a schema says nothing but "null", in any spelling, and nothing beside that which null could fail.</summary>
    public static bool IsNullOnly(Schema schema) =>
        schema.Ref is null && schema.AllOf.Count == 0 && !HasApplicators(schema) && JsonTypeSets.Of(schema) == JsonTypeSet.Null;
}
