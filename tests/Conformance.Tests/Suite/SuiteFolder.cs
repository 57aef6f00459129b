namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>Finds the JSON Schema Test Suite, which is no part of the repository.</summary>
internal static class SuiteFolder
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The suite's folder; null where it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why the suite cannot be run; null where it can.</summary>
    public static string? Missing =>
        Path is null ? "There is no JSON Schema Test Suite; set MESSAGE_CONTRACTS_CORPORA to the folder that holds `json-schema-test-suite`." : null;

    private static string? Find()
    {
        string root = Environment.GetEnvironmentVariable("MESSAGE_CONTRACTS_CORPORA") ?? System.IO.Path.Combine(Repository, "..", "shared", "corpora");
        string folder = System.IO.Path.Combine(root, "json-schema-test-suite");
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
