using System.Text.Json.Nodes;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>
/// The documents that the suite expects under <c>http://localhost:1234/</c>. Nothing is fetched here: a document gets its place
/// as its <c>$id</c>, or, where it has another one, a document beside it that refers to it.
/// </summary>
internal static class Remotes
{
    private const string Host = "http://localhost:1234/";

    private static readonly Lazy<IReadOnlyList<(string Folder, SuiteText Text)>> Texts = new(() => [.. Read()]);

    /// <summary>The documents for a schema: those of its own draft, those of no draft, and those of a draft that it names.</summary>
    public static IEnumerable<SuiteText> For(SuiteGroup group) =>
        SuiteFolder.Path is not null && group.Schema.Contains("localhost:1234", StringComparison.Ordinal)
            ? Texts.Value.Where(remote => IsFor(group, remote.Folder)).Select(remote => remote.Text)
            : [];

    private static bool IsFor(SuiteGroup group, string folder) =>
        folder.Length == 0 || folder == group.Draft || group.Schema.Contains(Host + folder + "/", StringComparison.Ordinal);

    private static IEnumerable<(string Folder, SuiteText Text)> Read()
    {
        string root = Path.Combine(SuiteFolder.Path!, "remotes");
        foreach (string path in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string place = Path.GetRelativePath(root, path).Replace('\\', '/');
            string first = place.Contains('/', StringComparison.Ordinal) ? place[..place.IndexOf('/', StringComparison.Ordinal)] : "";
            bool isOfDraft = first.StartsWith("draft", StringComparison.Ordinal) || first == "v1";
            if (isOfDraft && Dialects.UriOf(first) is null)
            {
                continue;
            }

            foreach (SuiteText text in Located(place, isOfDraft ? first : "draft7", JsonNode.Parse(File.ReadAllText(path))!))
            {
                yield return (isOfDraft ? first : "", text);
            }
        }
    }

    private static IEnumerable<SuiteText> Located(string place, string draft, JsonNode document)
    {
        string keyword = Dialects.IdKeywordOf(draft);
        if (document is JsonObject { } keywords && !keywords.ContainsKey(keyword))
        {
            keywords.Insert(0, keyword, Host + place);
        }
        else if (document is JsonObject other && other[keyword]!.GetValue<string>() is var id && id != Host + place)
        {
            JsonObject alias = new() { [keyword] = Host + place, ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = id }) };
            yield return new SuiteText("/schemas/remotes/alias/" + place, Dialects.Declare(draft, alias));
        }

        yield return new SuiteText("/schemas/remotes/" + place, Dialects.Declare(draft, document));
    }
}
