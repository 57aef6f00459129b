using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>What tells a branch of a union from its siblings, as part of a name.</summary>
internal static class UnionNames
{
    /// <summary>
    /// For an object: the value of its first constant member (<c>type: build</c> → <c>Build</c>), else its title;
    /// for a scalar its format or type. Empty where the branch offers nothing, which is reported.
    /// </summary>
    public static string OfBranch(Schema branch)
    {
        foreach (NamedSchema property in branch.Properties)
        {
            if (Constant(property.Schema) is { } value)
            {
                return CSharpName.Pascal(value);
            }
        }

        if (branch.Title is { } title)
        {
            return CSharpName.Pascal(title);
        }

        if (branch.Format is { } format)
        {
            return CSharpName.Pascal(format);
        }

        return branch.Types.Count == 1 ? CSharpName.Pascal(branch.Types[0]) : "";
    }

    private static string? Constant(Schema schema) => schema switch
    {
        { Const: { Kind: JsonLiteralKind.String } value } => value.Text,
        { Enum.Count: 1 } when schema.Enum[0].Kind == JsonLiteralKind.String => schema.Enum[0].Text,
        _ => null,
    };
}
