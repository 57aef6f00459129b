using System.Text.Json;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>The JSON Schema test suite's own draft-07 schemas are read without a mistake being found.</summary>
public class SuiteTests
{
    // Deliberately odd, and no mistake: keywords without meaning, of other drafts too, and a dialect of its own making.
    private static readonly HashSet<string> Tolerated = ["MC0207", "MC0208", "MC0220", "MC0223"];

    [CorpusFact("json-schema-test-suite/draft7")]
    public void EverySchemaIsRead()
    {
        int schemas = 0;
        foreach (string file in Directory.EnumerateFiles(Corpora.Find("json-schema-test-suite/draft7")!, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument groups = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                Files.Schema(group.GetProperty("schema").GetRawText(), out EquatableArray<Issue> issues, file);
                Issue? mistake = issues.FirstOrDefault(issue => !Tolerated.Contains(issue.Rule.Id));
                Assert.True(mistake is null, $"{file}: {group.GetProperty("description")}: {mistake?.Message}");
                schemas++;
            }
        }

        Assert.True(schemas > 200, $"Only {schemas} schemas were found.");
    }
}
