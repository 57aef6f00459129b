namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>The page docs/performance.md, where the figures of messages stand between two markers.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- figures of messages: written by the command above -->";
    private const string End = "<!-- end of figures of messages -->";

    /// <summary>Puts the figures into the page.</summary>
    /// <returns>The page's path.</returns>
    public static string Rewrite(string text)
    {
        string path = RepositoryFiles.PathOf("docs/performance.md");
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines \"{Begin}\" and \"{End}\".");
        }

        File.WriteAllText(path, $"{page[..(begin + Begin.Length)]}\n{text}{page[end..]}");
        return path;
    }
}
