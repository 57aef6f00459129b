namespace MessageContracts.Generator.Schemas;

/// <summary>
/// The rules by which a schema is read: which keywords there are, and what those mean that changed their meaning between drafts.
/// <c>$schema</c> declares it; each document, and each schema with an <c>$id</c>, may have its own.
/// </summary>
internal sealed class Dialect
{
    /// <summary>In the order of the drafts.</summary>
    public static IReadOnlyList<Dialect> All { get; } =
    [
        new(Draft.V4, "draft-04", "http://json-schema.org/draft-04/schema"),
        new(Draft.V6, "draft-06", "http://json-schema.org/draft-06/schema"),
        new(Draft.V7, "draft-07", "http://json-schema.org/draft-07/schema"),
        new(Draft.V201909, "2019-09", "https://json-schema.org/draft/2019-09/schema"),
        new(Draft.V202012, "2020-12", "https://json-schema.org/draft/2020-12/schema"),
    ];

    private string[]? keywords;

    private Dialect(Draft draft, string name, string uri)
    {
        Draft = draft;
        Name = name;
        MetaSchema = uri;
    }

    /// <summary>What a schema is of that declares nothing.</summary>
    public static Dialect Default => Of(Draft.V7);

    /// <summary>The URIs that <c>$schema</c> may declare.</summary>
    public static string[] Uris => [.. All.Select(dialect => dialect.Uri)];

    public Draft Draft { get; }

    public string Name { get; }

    /// <summary>The URI of the meta-schema, without a fragment.</summary>
    public string MetaSchema { get; }

    /// <summary>What <c>$schema</c> says for this dialect.</summary>
    public string Uri => Draft <= Draft.V7 ? MetaSchema + "#" : MetaSchema;

    /// <summary>The names of its keywords, to tell which one a misspelled one is near.</summary>
    public string[] Keywords => keywords ??= [.. KeywordNames.All.Where((_, number) => Has((Keyword)number))];

    public Keyword IdKeyword => Draft == Draft.V4 ? Keyword.OldId : Keyword.Id;

    /// <summary>Whether <c>$id: '#name'</c> names a schema; later drafts have <c>$anchor</c> for that.</summary>
    public bool NamesByFragment => Draft <= Draft.V7;

    /// <summary>Whether <c>$ref</c> makes all keywords beside it void (draft-07 core, 8.3).</summary>
    public bool RefStandsAlone => Draft <= Draft.V7;

    /// <summary>Whether <c>true</c> and <c>false</c> are schemas anywhere; in draft-04 they are so in two keywords only.</summary>
    public bool HasBooleanSchemas => Draft > Draft.V4;

    /// <summary>Whether <c>exclusiveMinimum: true</c> says how <c>minimum</c> is meant (draft-04 validation, 5.1.3).</summary>
    public bool HasExclusiveFlags => Draft == Draft.V4;

    /// <summary>Whether <c>items</c> may be a list of schemas, one an item; later <c>prefixItems</c> is.</summary>
    public bool ItemsMayBeList => Draft < Draft.V202012;

    /// <summary>Whether an integer is written without a fraction or an exponent (draft-04 core, 3.5), so that 1.0 is none.</summary>
    public bool IntegersAreWrittenSo => Draft == Draft.V4;

    /// <summary>Whether an item that <c>contains</c> asked for counts as evaluated (2020-12 core, 10.3.1.3).</summary>
    public bool ContainsEvaluates => Draft == Draft.V202012;

    public static Dialect Of(Draft draft) => All[(int)draft];

    /// <summary>The dialect that a URI declares, whatever its scheme and with an empty fragment or none; null for any other.</summary>
    public static Dialect? Find(string uri)
    {
        string name = WithoutScheme(uri);
        return All.FirstOrDefault(dialect => name == WithoutScheme(dialect.MetaSchema) || name == WithoutScheme(dialect.MetaSchema) + "#");
    }

    public bool Has(Keyword keyword) => KeywordDrafts.Of(keyword).Contains(Draft);

    public override string ToString() => Name;

    private static string WithoutScheme(string uri) => uri.StartsWith("https:", StringComparison.Ordinal) ? uri.Substring(6)
        : uri.StartsWith("http:", StringComparison.Ordinal) ? uri.Substring(5)
        : "";
}
