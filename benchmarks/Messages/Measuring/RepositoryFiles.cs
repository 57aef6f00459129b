using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>Files beside the program's sources, and the messages seen in public, which are not part of the repository.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string file) => Path.Combine(PerformancePage.Root, file);

    /// <summary>A message seen in public; null where those messages are not at hand.</summary>
    public static byte[]? CorpusMessage(string name)
    {
        string corpora = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? PathOf("../shared/corpora");
        string path = Path.Combine(corpora, "messages", $"VirtualTopic.eng.brew.{name}.json");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
