using System.Text.Json;

namespace MessageContracts.Tool.Tests.Testing;

/// <summary>A message with the stem of its schema.</summary>
internal sealed record Message(string Stem, string Path);

/// <summary>The messages that all executions must judge alike: our examples, and those seen in public, where they are to be had.</summary>
internal static class KnownMessages
{
    public static IReadOnlyList<Message> Examples { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Schemas, "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "examples")
            .Order(StringComparer.Ordinal)
            .Select(path => new Message(Path.GetFileNameWithoutExtension(path).Split('+')[0], path)),
    ];

    /// <summary>Empty where the corpus is missing.</summary>
    public static IReadOnlyList<Message> Corpus { get; } = FindCorpus("messages") is { } folder
        ? [.. File.ReadLines(Repository.PathOf("tests/Data/corpus-expectations.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => new Message(row[1], Path.Combine(folder, row[0])))
            .Distinct()]
        : [];

    /// <summary>The schemas of the JSON Schema Test Suite for draft-07; empty where it is missing.</summary>
    public static IReadOnlyList<string> SuiteSchemas { get; } = FindCorpus("json-schema-test-suite/draft7") is { } suite
        ? [.. Directory.EnumerateFiles(suite, "*.json").Order(StringComparer.Ordinal).SelectMany(SchemasOf)]
        : [];

    public static IReadOnlyList<Message> All { get; } = [.. Examples, .. Corpus];

    private static IEnumerable<string> SchemasOf(string file)
    {
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllText(file));
        return [.. groups.RootElement.EnumerateArray().Select(group => group.GetProperty("schema").GetRawText())];
    }

    private static string? FindCorpus(string name)
    {
        string root = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? Path.Combine(Repository.Root, "..", "shared", "corpora");
        string folder = Path.GetFullPath(Path.Combine(root, name));
        return Directory.Exists(folder) ? folder : null;
    }
}
