using MessageContracts.Generator.Resolving;

namespace MessageContracts.Tool.EditorConfig;

/// <summary>The <c>.editorconfig</c> files that say something of a file: those in its folder and in folders above, the nearest first, up to one that is the root.</summary>
internal sealed class EditorConfigFolders
{
    private readonly Dictionary<string, IReadOnlyList<EditorConfigFile>> known = new(StringComparer.Ordinal);

    /// <summary>What they say of a key of a file; null where none says anything.</summary>
    public string? Find(string path, string key)
    {
        foreach (EditorConfigFile file in For(PathText.Directory(path)))
        {
            if (file.Find(path, key) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The keys of all that they say of a file.</summary>
    public IEnumerable<string> Keys(string path) => For(PathText.Directory(path)).SelectMany(file => file.Keys(path)).Distinct(StringComparer.OrdinalIgnoreCase);

    private IReadOnlyList<EditorConfigFile> For(string folder)
    {
        if (!known.TryGetValue(folder, out IReadOnlyList<EditorConfigFile>? files))
        {
            string path = folder + "/.editorconfig";
            EditorConfigFile? own = File.Exists(path) ? EditorConfigFile.Parse(folder, File.ReadLines(path)) : null;
            IReadOnlyList<EditorConfigFile> above = folder.Length == 0 || own is { IsRoot: true } ? [] : For(PathText.Directory(folder));
            known[folder] = files = own is null ? above : [own, .. above];
        }

        return files;
    }
}
