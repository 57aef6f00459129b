namespace MessageContracts.Benchmarks.Shared;

/// <summary>The page docs/performance.md, whose figures stand between markers: a pair for each command that writes some.</summary>
internal static class PerformancePage
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What every table begins with: when and where it was measured.</summary>
    /// <param name="rounds">Of how many rounds the figures are the medians.</param>
    public static string Heading(int rounds) =>
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, medians of {rounds} rounds.";

    /// <summary>Puts figures into the page, and tells where they are.</summary>
    /// <param name="figures">What the markers call them, such as "figures of messages".</param>
    /// <param name="text">The figures.</param>
    public static void Write(string figures, string text)
    {
        string beginMark = $"<!-- {figures}: written by the command above -->";
        string endMark = $"<!-- end of {figures} -->";
        string path = Path.Combine(Root, "docs", "performance.md");
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(beginMark, StringComparison.Ordinal);
        int end = page.IndexOf(endMark, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines \"{beginMark}\" and \"{endMark}\".");
        }

        File.WriteAllText(path, $"{page[..(begin + beginMark.Length)]}\n{text}{page[end..]}");
        Console.WriteLine($"Written to {path}.");
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no Contracts.sln above the program's folder: run this within the repository.");
    }
}
