namespace MessageContracts.Tool;

/// <summary>Paths as people write them.</summary>
internal static class Paths
{
    private static readonly string Here = Full(".");

    /// <summary>The full path, with '/'.</summary>
    public static string Full(string path) => Path.GetFullPath(path).Replace('\\', '/');

    /// <summary>The path from where the tool runs, where it lies below that.</summary>
    public static string Shown(string path)
    {
        string full = Full(path);
        return full.StartsWith(Here + "/", StringComparison.Ordinal) ? full[(Here.Length + 1)..] : full;
    }
}
