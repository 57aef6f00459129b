namespace MessageContracts.Benchmarks.Quick;

/// <summary>The page docs/performance.md, whose figures stand between markers: a pair for each command.</summary>
internal static class PerformancePage
{
    public const string Generator = "figures";
    public const string Analyzers = "figures of analyzers";

    /// <summary>Puts the figures into the page.</summary>
    /// <returns>The page's path.</returns>
    public static string Rewrite(string table, string figures, int rounds)
    {
        string beginMark = $"<!-- {figures}: written by the command above -->";
        string endMark = $"<!-- end of {figures} -->";
        string path = Find();
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(beginMark, StringComparison.Ordinal);
        int end = page.IndexOf(endMark, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines \"{beginMark}\" and \"{endMark}\".");
        }

        File.WriteAllText(path, $"{page[..(begin + beginMark.Length)]}\n{Heading(rounds)}\n\n{table}{page[end..]}");
        return path;
    }

    private static string Heading(int rounds) =>
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, medians of {rounds} rounds.";

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "docs", "performance.md");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new InvalidOperationException("There is no docs/performance.md above the program's folder.");
    }
}
