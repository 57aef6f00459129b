namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>Finds the repository's own files, from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
