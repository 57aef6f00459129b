namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>Finds the public test material, which is not part of the repository.</summary>
internal static class Corpora
{
    /// <summary>The folder below the corpora's root; null where there is none.</summary>
    public static string? Find(string folder)
    {
        string? root = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? FindBesideRepository();
        string? found = root is null ? null : Path.Combine(root, folder);
        return Directory.Exists(found) ? found : null;
    }

    private static string? FindBesideRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "corpora");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test that needs test material; skipped, with the reason, where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(string folder)
    {
        Folder = folder;
        Skip = Corpora.Find(folder) is null ? $"There is no '{folder}'; set MESSAGE_CONTRACTS_CORPORA to the folder that holds it." : null!;
    }

    public string Folder { get; }
}
