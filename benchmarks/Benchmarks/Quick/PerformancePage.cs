namespace MessageContracts.Benchmarks.Quick;

/// <summary>The page docs/performance.md, whose figures stand between two markers.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- figures: written by the command above -->";
    private const string End = "<!-- end of figures -->";

    /// <summary>Puts the figures into the page.</summary>
    /// <returns>The page's path.</returns>
    public static string Rewrite(string table)
    {
        string path = Find();
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines \"{Begin}\" and \"{End}\".");
        }

        File.WriteAllText(path, $"{page[..(begin + Begin.Length)]}\n{Heading()}\n\n{table}{page[end..]}");
        return path;
    }

    private static string Heading() =>
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, medians of 15 rounds.";

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
