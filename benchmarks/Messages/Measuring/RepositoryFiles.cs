namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>Files beside the program's sources, and the messages seen in public, which are not part of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>A message seen in public; null where those messages are not at hand.</summary>
    public static byte[]? CorpusMessage(string name)
    {
        string corpora = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? Path.Combine(Root, "..", "shared", "corpora");
        string path = Path.Combine(corpora, "messages", $"VirtualTopic.eng.brew.{name}.json");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "docs", "performance.md")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no docs/performance.md above the program's folder.");
    }
}
