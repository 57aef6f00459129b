using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Reads the names by which a schema can be referred to.</summary>
internal static class Anchors
{
    /// <summary>The name that <c>#name</c> means.</summary>
    public static string? Of(in Keywords keywords)
    {
        string? anchor = keywords.Text(Keyword.Anchor);
        if (!keywords.TryFind(keywords.Dialect.IdKeyword, out Member id) || id.Value.Kind != NodeKind.String)
        {
            return anchor;
        }

        int hash = id.Value.Text.IndexOf('#');
        string name = hash < 0 ? "" : id.Value.Text.Substring(hash + 1);
        bool isVoid = keywords.Dialect.RefStandsAlone && keywords.Has(Keyword.Ref);
        if (name.Length == 0 || isVoid)
        {
            return anchor;
        }

        if (!keywords.Dialect.NamesByFragment)
        {
            OtherDrafts.ReportForm(keywords, id.ValueUnderline, "'$id' with a fragment", Draft.V6, Draft.V7, $"Write '$anchor: {name}'.");
        }

        return anchor ?? name;
    }

    /// <summary>The name of <c>$dynamicAnchor</c>, which is noted; empty for <c>$recursiveAnchor: true</c>.</summary>
    public static string? AddDynamic(in Keywords keywords, string pointer, List<DynamicAnchor> into)
    {
        string? name = keywords.Text(Keyword.DynamicAnchor) ?? (keywords.Flag(Keyword.RecursiveAnchor) ? "" : null);
        if (name is not null)
        {
            into.Add(new DynamicAnchor(name, pointer));
        }

        return name;
    }
}
