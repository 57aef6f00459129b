using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>What tells a branch of a union from its siblings, as part of a name.</summary>
internal static class UnionNames
{
    /// <summary>
    /// For an object: the value of its first constant member (<c>type: build</c> → <c>Build</c>), else its title, else the first constant within
    /// its members; for a scalar its format or type. Empty where the branch offers nothing, which is reported.
    /// </summary>
    public static string OfBranch(Schema branch)
    {
        if (branch.Properties.Select(property => Constant(property.Schema)).FirstOrDefault(value => value is not null) is { } own)
        {
            return CSharpName.Pascal(own);
        }

        if (branch.Title is { } title)
        {
            return CSharpName.Pascal(title);
        }

        if (Within(branch) is { } deep)
        {
            return CSharpName.Pascal(deep);
        }

        if (branch.Format is { } format)
        {
            return CSharpName.Pascal(format);
        }

        return branch.Types.Count == 1 ? CSharpName.Pascal(branch.Types[0]) : "";
    }

    private static string? Within(Schema schema) =>
        schema.Properties.Select(property => Constant(property.Schema) ?? Within(property.Schema)).FirstOrDefault(value => value is not null);

    private static string? Constant(Schema schema) => schema switch
    {
        { Const: { Kind: JsonLiteralKind.String } value } => value.Text,
        { Enum.Count: 1 } when schema.Enum[0].Kind == JsonLiteralKind.String => schema.Enum[0].Text,
        _ => null,
    };
}
