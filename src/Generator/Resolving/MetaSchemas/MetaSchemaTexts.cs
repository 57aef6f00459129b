using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// The meta-schemas, as YAML. They say what the drafts say, in our words: defaults and titles, which decide nothing, are left out, and what
/// the later drafts divide among vocabularies stands in one document.
/// </summary>
internal static partial class MetaSchemaTexts
{
    public static string Of(Dialect dialect) => dialect.Draft switch
    {
        Draft.V4 => Draft4,
        Draft.V6 => Draft6,
        Draft.V7 => Draft7,
        Draft.V201909 => Draft201909,
        _ => Draft202012,
    };
}
