using System.Text.Json.Nodes;
using MessageContracts.Generator.Tests.Schemas;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// The documents that the suite expects under <c>http://localhost:1234/</c>. Nothing is fetched: a document gets its place as its
/// <c>$id</c>, or, where it has another one, a document that refers to it.
/// </summary>
internal static class SuiteRemotes
{
    private const string Host = "http://localhost:1234/";

    // Documents of another draft are there for those that name them, and say which draft they are of.
    private static readonly Dictionary<string, string> Dialects = new(StringComparer.Ordinal)
    {
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
    };

    private static readonly Lazy<(string Folder, string Path, string Text)[]> Documents = new(() => [.. Read(Corpora.Find("json-schema-test-suite/remotes")!)]);

    /// <summary>What a schema may refer to: none where it names no such place.</summary>
    public static IEnumerable<(string Path, string Text)> For(string schema) =>
        schema.Contains("localhost:1234", StringComparison.Ordinal)
            ? Documents.Value
                .Where(document => !Dialects.ContainsKey(document.Folder) || schema.Contains(Host + document.Folder, StringComparison.Ordinal))
                .Select(document => (document.Path, document.Text))
            : [];

    private static IEnumerable<(string Folder, string Path, string Text)> Read(string root)
    {
        foreach (string file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string place = Path.GetRelativePath(root, file).Replace('\\', '/');
            string folder = place.Split('/')[0];
            if (folder is "draft3" or "draft4" or "draft6" or "v1" || JsonNode.Parse(File.ReadAllText(file)) is not JsonObject document)
            {
                continue;
            }

            if (Dialects.TryGetValue(folder, out string? dialect) && !document.ContainsKey("$schema"))
            {
                document.Insert(0, "$schema", dialect);
            }

            if (document["$id"] is not { } id)
            {
                document.Insert(0, "$id", Host + place);
            }
            else if (id.GetValue<string>() != Host + place)
            {
                yield return (folder, "remotes/alias/" + place, $$"""{"$id":"{{Host}}{{place}}","allOf":[{"$ref":"{{id}}"}]}""");
            }

            yield return (folder, "remotes/" + place, document.ToJsonString());
        }
    }
}
