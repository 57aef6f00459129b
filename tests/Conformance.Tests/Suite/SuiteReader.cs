using System.Text.Json;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>Reads the groups of a draft.</summary>
internal static class SuiteReader
{
    public static IReadOnlyList<SuiteGroup> Read(string draft)
    {
        if (SuiteFolder.Path is not { } suite)
        {
            return [];
        }

        return ReadFolder(Path.Combine(suite, draft));
    }

    /// <summary>Reads all files of a folder, those of the folder itself first.</summary>
    public static IReadOnlyList<SuiteGroup> ReadFolder(string root)
    {
        return
        [
            .. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(root, path)[..^".json".Length].Replace('\\', '/')))
                .OrderBy(file => file.Name.Count(c => c == '/')).ThenBy(file => file.Name, StringComparer.Ordinal)
                .SelectMany(file => ReadFile(file.Path, file.Name)),
        ];
    }

    private static IEnumerable<SuiteGroup> ReadFile(string path, string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select((group, index) => Group(name, index, group.Clone()))];
    }

    private static SuiteGroup Group(string file, int index, JsonElement group) => new(
        file,
        index,
        group.GetProperty("description").GetString()!,
        group.GetProperty("schema"),
        [.. group.GetProperty("tests").EnumerateArray().Select(Test)]);

    private static SuiteTest Test(JsonElement test) => new(
        test.GetProperty("description").GetString()!,
        test.GetProperty("data").GetRawText(),
        test.GetProperty("valid").GetBoolean());
}
