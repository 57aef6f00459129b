using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>What every schema of a dialect is itself valid against. A schema may refer to it by its URI; it makes no type of its own.</summary>
internal static class MetaSchema
{
    private static readonly Dictionary<string, Lazy<SchemaDocument>> Documents =
        Dialect.All.ToDictionary(dialect => dialect.MetaSchema, dialect => new Lazy<SchemaDocument>(() => Read(dialect)), StringComparer.Ordinal);

    public static IReadOnlyList<Surface> Surfaces { get; } = [.. Dialect.All.Select(dialect => new Surface(
        dialect.MetaSchema, "", "", IsYaml: true, dialect.MetaSchema, EquatableArray<string>.Own([dialect.MetaSchema]), default, default))];

    public static bool IsAt(string path) => Documents.ContainsKey(path);

    /// <summary>The meta-schema, where that is what is asked for.</summary>
    public static SchemaDocument? Find(string path) => Documents.TryGetValue(path, out Lazy<SchemaDocument>? document) ? document.Value : null;

    private static SchemaDocument Read(Dialect dialect)
    {
        string uri = dialect.MetaSchema;
        IssueList issues = new(uri);
        Node? root = DocumentReader.Read(uri + ".yaml", new FileText(MetaSchemaTexts.Of(dialect)), new ReadLimits(), issues, default);
        return SchemaParser.Parse(uri, uri, root, issues);
    }
}
