using System.Text.Json;
using System.Text.Json.Nodes;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>
/// The documents that the suite expects under <c>http://localhost:1234/</c>. Nothing is fetched here: a document gets its place
/// as its <c>$id</c>, or, where it has another one, a document beside it that refers to it.
/// </summary>
internal static class Remotes
{
    private const string Host = "http://localhost:1234/";

    private static readonly Lazy<IReadOnlyList<SuiteText>> Texts = new(() => [.. Read()]);

    public static IReadOnlyList<SuiteText> For(JsonElement schema) =>
        SuiteFolder.Path is not null && schema.GetRawText().Contains("localhost:1234", StringComparison.Ordinal) ? Texts.Value : [];

    private static IEnumerable<SuiteText> Read()
    {
        string root = Path.Combine(SuiteFolder.Path!, "remotes");
        foreach (string path in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string place = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (place.StartsWith("draft", StringComparison.Ordinal) && !place.StartsWith("draft7/", StringComparison.Ordinal))
            {
                continue;
            }

            JsonNode document = JsonNode.Parse(File.ReadAllText(path))!;
            if (document is JsonObject { } keywords && !keywords.ContainsKey("$id"))
            {
                keywords.Insert(0, "$id", Host + place);
            }
            else if (document is JsonObject other && other["$id"]!.GetValue<string>() is var id && id != Host + place)
            {
                JsonObject alias = new() { ["$id"] = Host + place, ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = id }) };
                yield return new SuiteText("/schemas/remotes/alias/" + place, alias.ToJsonString());
            }

            yield return new SuiteText("/schemas/remotes/" + place, document.ToJsonString());
        }
    }
}
