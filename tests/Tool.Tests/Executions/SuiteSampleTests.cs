using System.Text.Json;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Samples of all schemas of the JSON Schema Test Suite for draft-07: a valid value, or one sentence on why there is none.</summary>
public sealed class SuiteSampleTests
{
    // Of a schema such as `false` there is no value; others are beyond what is tried.
    private const double MostRefused = 0.1;

    [CorpusFact]
    public void A_sample_is_valid_or_refused_in_a_sentence()
    {
        using Folder folder = new();
        int all = 0;
        List<string> refused = [];
        foreach (string schema in KnownMessages.SuiteSchemas)
        {
            string path = folder.Write($"s{all++}/schema.json", schema);
            Outcome sample = CommandLine.Run("sample", path);
            if (sample.ExitCode == ExitCode.Valid)
            {
                Assert.Equal("The message is valid.\n", CommandLine.Run("validate", path, folder.Write($"s{all}.json", sample.Output)).Output);
                continue;
            }

            Assert.Equal((ExitCode.CouldNotRun, ""), (sample.ExitCode, sample.Output));
            Assert.Matches(@"^contracts: (?!this is a mistake in contracts)[^\n]+\n$", sample.Error);
            refused.Add(schema + " " + sample.Error);
        }

        Assert.True(refused.Count <= all * MostRefused, $"{refused.Count} of {all}:\n" + string.Join("\n", refused));
    }
}

/// <summary>A test over the suite; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = KnownMessages.SuiteSchemas.Count == 0 ? "The JSON Schema Test Suite is not at ../shared/corpora." : null!;
}
