namespace MessageContracts.Contracts.Tests.Material;

/// <summary>Messages seen in public, which are not part of the repository.</summary>
internal static class CorpusFolder
{
    /// <summary>The folder of the messages; null where there is none.</summary>
    public static string? Path { get; } = FindFolder();

    public static byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path!, file));

    private static string? FindFolder()
    {
        string root = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? System.IO.Path.Combine(Repository.Root, "..", "shared", "corpora");
        string folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "messages"));
        return Directory.Exists(folder) ? folder : null;
    }

    public static string? WhySkipped { get; } =
        Path is null ? "There are no messages to read; set MESSAGE_CONTRACTS_CORPORA to the folder that holds `messages`." : null;
}

/// <summary>A test over the messages seen in public; skipped, with the reason, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = CorpusFolder.WhySkipped!;
}

/// <inheritdoc cref="CorpusFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFolder.WhySkipped!;
}
