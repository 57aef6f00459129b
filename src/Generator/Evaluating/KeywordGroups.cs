using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>Keywords that are applied together. Those that speak of one kind of values are void on all others.</summary>
[Flags]
internal enum KeywordGroups
{
    None = 0,

    /// <summary><c>type</c>, <c>const</c>, <c>enum</c>.</summary>
    Values = 1,

    Numbers = 2,

    Strings = 4,

    Arrays = 8,

    Objects = 16,

    /// <summary>Those that apply schemas to the same value.</summary>
    Applicators = 32,

    /// <summary>Those that ask what the others have left.</summary>
    Unevaluated = 64,

    /// <summary>No keywords, but the schema <c>false</c>.</summary>
    False = 128,
}

/// <summary>Which groups of keywords a schema has.</summary>
internal static class KeywordGroupsOf
{
    public static KeywordGroups Schema(Schema schema) =>
        If(schema.Types.Count > 0 || schema.Const is not null || schema.Enum.Count > 0, KeywordGroups.Values)
        | If(SchemaFacts.HasNumberAssertions(schema), KeywordGroups.Numbers)
        | If(SchemaFacts.HasStringAssertions(schema), KeywordGroups.Strings)
        | If(SchemaFacts.HasArrayAssertions(schema), KeywordGroups.Arrays)
        | If(SchemaFacts.HasObjectAssertions(schema), KeywordGroups.Objects)
        | If(schema.AllOf.Count > 0 || SchemaFacts.HasApplicators(schema), KeywordGroups.Applicators)
        | If(Unevaluated.AreIn(schema), KeywordGroups.Unevaluated)
        | If(schema.Boolean == false, KeywordGroups.False);

    private static KeywordGroups If(bool has, KeywordGroups group) => has ? group : KeywordGroups.None;
}
