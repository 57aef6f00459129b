using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Caching;

/// <summary>What the steps of one run had to do, as a table that a test can hold.</summary>
internal sealed class RunReasons(Generation generation)
{
    /// <summary>A line a step that did anything: its name, and how many of its outputs are of which reason.</summary>
    public void AssertRan(string table)
    {
        Assert.Null(generation.Exception);
        Assert.True(Lines(table).SequenceEqual(Lines(ToString())), $"\nwanted:\n{table}\ngiven:\n{this}");
    }

    public override string ToString() => string.Join('\n', Steps.All.Select(Row).Where(row => row is not null));

    private string? Row(string step)
    {
        // A step whose inputs are all gone is not listed at all.
        if (!generation.Steps.TryGetValue(step, out var runs))
        {
            return null;
        }

        string[] reasons =
        [
            .. runs.SelectMany(run => run.Outputs)
                .Where(output => output.Reason != IncrementalStepRunReason.Cached)
                .GroupBy(output => output.Reason)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {group.Key}"),
        ];
        return reasons.Length == 0 ? null : $"{step,-11} {string.Join(", ", reasons)}";
    }

    private static string[] Lines(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
