namespace MessageContracts.Generator.Resolving;

/// <summary>Paths as text: a generator may not ask the file system (RS1035).</summary>
internal static class PathText
{
    private const string Schemas = "/schemas/";

    public static string Normalize(string path) => path.IndexOf('\\') < 0 ? path : path.Replace('\\', '/');

    /// <summary>The folder of a path, without a trailing '/'.</summary>
    public static string Directory(string path)
    {
        path = Normalize(path);
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    public static string FileName(string path)
    {
        path = Normalize(path);
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    /// <summary>The file's name without its last extension.</summary>
    public static string Stem(string path)
    {
        string name = FileName(path);
        int dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name.Substring(0, dot);
    }

    /// <summary>The path that people are shown: below the last folder <c>schemas</c>, else below the project, else the bare name.</summary>
    public static string Display(string path, string projectDirectory)
    {
        path = Normalize(path);
        for (int slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (string.Compare(path, slash, Schemas, 0, Schemas.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return path.Substring(slash + Schemas.Length);
            }
        }

        string root = Normalize(projectDirectory).TrimEnd('/') + "/";
        return root.Length > 1 && path.StartsWith(root, StringComparison.Ordinal)
            ? path.Substring(root.Length)
            : FileName(path);
    }

    /// <summary>Resolves <c>./</c> and <c>../</c> of a relative reference against a folder.</summary>
    public static string Combine(string directory, string relative)
    {
        var parts = new List<string>(directory.Split('/'));
        foreach (string part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
