namespace MessageContracts.Contracts.Tests.Material;

/// <summary>A table of expectations under <c>tests/Data</c>: cells split by tabs, the first line names the columns.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Read(string path) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    public static IEnumerable<string[]> ReadData(string name) => Read(Repository.Find(Path.Combine("tests", "Data", name)));
}
