namespace MessageContracts.Benchmarks.Brokers.Measuring;

/// <summary>Puts figures between their marks in docs/performance.md.</summary>
internal static class PerformancePage
{
    public static void Write(string broker, string figures)
    {
        string file = Path.Combine(Root(), "docs/performance.md");
        string page = File.ReadAllText(file);
        string begin = $"<!-- figures of {broker}: written by the command above -->\n";
        string end = $"<!-- end of figures of {broker} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = page.IndexOf(end, StringComparison.Ordinal);
        File.WriteAllText(file, page[..from] + figures + page[to..]);
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Contracts.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this within the repository.");
        }

        return folder;
    }
}
