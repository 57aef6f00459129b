using System.Text.Json;
using System.Text.Json.Nodes;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>Reads the groups of a draft.</summary>
internal static class SuiteReader
{
    /// <summary>The drafts that there is a folder for, in the order of their names.</summary>
    public static IReadOnlyList<string> DraftsIn(string? folder) => folder is null
        ? []
        : [.. Directory.EnumerateDirectories(folder, "draft*").Select(path => Path.GetFileName(path)).Where(draft => Dialects.UriOf(draft) is not null).Order(StringComparer.Ordinal)];

    /// <summary>Reads all files of a draft's folder, those of the folder itself first.</summary>
    public static IReadOnlyList<SuiteGroup> Read(string folder, string draft)
    {
        string root = Path.Combine(folder, draft);
        return
        [
            .. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(root, path)[..^".json".Length].Replace('\\', '/')))
                .OrderBy(file => file.Name.Count(c => c == '/')).ThenBy(file => file.Name, StringComparer.Ordinal)
                .SelectMany(file => ReadFile(draft, file.Path, file.Name)),
        ];
    }

    private static List<SuiteGroup> ReadFile(string draft, string path, string name)
    {
        JsonArray groups = JsonNode.Parse(File.ReadAllBytes(path))!.AsArray();
        return [.. groups.Select((group, index) => Group(draft, name, index, group!.AsObject()))];
    }

    private static SuiteGroup Group(string draft, string file, int index, JsonObject group) => new(
        draft,
        file,
        index,
        group["description"]!.GetValue<string>(),
        Dialects.Declare(draft, group["schema"]!),
        [.. group["documents"]?.AsObject().Select(document => (document.Key, document.Value!.ToJsonString())) ?? []],
        [.. group["tests"]!.AsArray().Select(test => Test(test!.AsObject()))]);

    private static SuiteTest Test(JsonObject test) => new(
        test["description"]!.GetValue<string>(),
        test["data"]?.ToJsonString() ?? "null",
        test["valid"]!.GetValue<bool>());
}
