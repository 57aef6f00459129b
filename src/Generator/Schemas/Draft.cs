namespace MessageContracts.Generator.Schemas;

/// <summary>The drafts of JSON Schema, in the order of their appearance.</summary>
internal enum Draft
{
    V4,
    V6,
    V7,
    V201909,
    V202012,
}
