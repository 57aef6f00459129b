using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>The interpreter finds in public messages and in our examples what the emitted code finds.</summary>
public class CorpusMessageTests
{
    private static readonly Lazy<SchemaSet> Contracts = new(() => new SchemaSet(
    [
        .. Directory.EnumerateFiles(Repository.Find("schemas"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".events.yaml", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path))),
    ]));

    [CorpusFact("messages")]
    public void MessagesAreJudgedAsExpected() => Complaint.AssertNone(Rows().GroupBy(row => row[0]).Select(message =>
    {
        // What a schema allows and a C# type cannot hold is not the interpreter's business.
        string[] expected = [.. message.Where(row => row[2] == "invalid" && row[4] != "x-csharp-type").Select(row => $"{row[3]} {row[4]}").Order(StringComparer.Ordinal)];
        string[] found = [.. Judge(message.First()[1], Path.Combine(Corpora.Find("messages")!, message.Key)).Select(Short).Order(StringComparer.Ordinal)];
        return expected.SequenceEqual(found) ? "" : $"{message.Key}:\n  expected {string.Join(", ", expected)}\n  found    {string.Join(", ", found)}";
    }).Where(complaint => complaint.Length > 0));

    [Fact]
    public void EveryExampleFits() => Complaint.AssertNone(
        Directory.EnumerateFiles(Repository.Find("schemas"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "examples")
            .SelectMany(path => Judge(Path.GetFileNameWithoutExtension(path).Split('+')[0], path).Select(finding => $"{path}: {finding}")));

    private static IReadOnlyList<Finding> Judge(string stem, string file)
    {
        string schema = Directory.EnumerateFiles(Repository.Find("schemas"), stem + ".yaml", SearchOption.AllDirectories).Single();
        return Contracts.Value.Evaluate(schema, File.ReadAllText(file));
    }

    private static string Short(Finding finding) => $"{finding.InstancePointer} {finding.Keyword}";

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.Find("tests/Data/corpus-expectations.tsv")).Skip(1).Select(line => line.Split('\t'));
}
