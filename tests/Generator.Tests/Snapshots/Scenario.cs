using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Snapshots;

/// <summary>
/// A construct of the mapping table: a folder of schema files, and beside each schema a <c>*.cases.txt</c> with instances and
/// what is to be said of them. One list for snapshots, compilation and runs.
/// </summary>
internal sealed class Scenario(string name)
{
    private const string Root = "tests/Generator.Tests/Snapshots/Scenarios";

    private readonly string folder = Path.Combine(Repository.Find(Root), name);

    public static IEnumerable<string> All =>
        Directory.EnumerateDirectories(Repository.Find(Root)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All];

    public string Name => name;

    /// <summary>The folder as a test in the parent folder names it.</summary>
    public string SnapshotFolder => "Scenarios/" + name;

    public TestProject Project() => TestProject.Of([.. Files()]);

    /// <summary>The schema files and event tables, by their path in the folder.</summary>
    public IEnumerable<(string Path, string Text)> Files() =>
        SchemaFiles().Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path)));

    public string Text(string path) => File.ReadAllText(Path.Combine(folder, path));

    public IEnumerable<ScenarioCase> Cases() =>
        Directory.EnumerateFiles(folder, "*.cases.txt").Order(StringComparer.Ordinal).SelectMany(ScenarioCase.ReadAll);

    private IEnumerable<string> SchemaFiles() =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
