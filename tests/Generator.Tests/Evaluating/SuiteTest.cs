using System.Text.Json;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>One test of the suite: a schema, an instance, and whether it is valid.</summary>
/// <param name="Name">The file below the draft's folder, the group, and the test.</param>
internal sealed record SuiteTest(string Name, SchemaSet Schemas, string Instance, bool Valid)
{
    public static IEnumerable<SuiteTest> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => In(file, Path.GetRelativePath(folder, file).Replace('\\', '/')));

    public bool Passes() => Schemas.Evaluate("schema.json", Instance).Count == 0 == Valid;

    /// <summary>The documents beside the schema: only tests of ours have any.</summary>
    private static IEnumerable<(string Path, string Text)> Documents(JsonElement group) =>
        group.TryGetProperty("documents", out JsonElement documents)
            ? documents.EnumerateObject().Select(document => (document.Name, document.Value.GetRawText()))
            : [];

    private static IEnumerable<SuiteTest> In(string file, string name)
    {
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllText(file));
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            string schema = group.GetProperty("schema").GetRawText();
            SchemaSet schemas = new([("schema.json", schema), .. Documents(group), .. SuiteRemotes.For(schema)]);
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                yield return new SuiteTest(
                    $"{name}: {group.GetProperty("description")}: {test.GetProperty("description")}",
                    schemas,
                    test.GetProperty("data").GetRawText(),
                    test.GetProperty("valid").GetBoolean());
            }
        }
    }
}
