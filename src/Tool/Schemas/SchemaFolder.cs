using MessageContracts.Generator;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Tool.Schemas;

/// <summary>A folder of schemas, event tables and examples.</summary>
internal sealed class SchemaFolder
{
    private const string Usual = "schemas";

    private SchemaFolder(string path, List<SchemaFile> files)
    {
        Path = path;
        Files = files;
    }

    public string Path { get; }

    /// <summary>All files that have a role, in the order of their paths.</summary>
    public List<SchemaFile> Files { get; }

    public IEnumerable<SchemaFile> Schemas => Files.Where(file => file.Role == FileRole.Schema);

    public IEnumerable<SchemaFile> Tables => Files.Where(file => file.Role == FileRole.EventTable);

    /// <summary>Opens the folder that is named, else the folder 'schemas' here or in a folder above.</summary>
    /// <exception cref="ToolFailure">There is none, or it holds no schema.</exception>
    public static SchemaFolder Open(string? path)
    {
        string folder = Find(path) ?? throw new ToolFailure("There is no folder 'schemas' here or above; name one with --schemas FOLDER.");
        if (!Directory.Exists(folder))
        {
            throw new ToolFailure(File.Exists(folder) ? $"{Paths.Shown(folder)} is a file; give the folder of schemas." : $"There is no folder {Paths.Shown(folder)}.");
        }

        SchemaFolder opened = Read(folder, below: true);
        return opened.Files.Exists(file => file.Role != FileRole.Example)
            ? opened
            : throw new ToolFailure($"{Paths.Shown(folder)} holds no schema and no event table (*.yaml, *.yml, *.json).");
    }

    /// <summary>The same for a shell that completes a word: null rather than a failure.</summary>
    public static SchemaFolder? TryOpen(string? path) =>
        Find(path) is { } folder && Directory.Exists(folder) ? Read(folder, below: true) : null;

    /// <summary>The folder around a schema file: the nearest one above called 'schemas', else just the file's own.</summary>
    public static SchemaFolder Around(string file)
    {
        string own = PathText.Directory(Paths.Full(file));
        for (string folder = own; folder.Length > 0; folder = PathText.Directory(folder))
        {
            if (PathText.FileName(folder).Equals(Usual, StringComparison.OrdinalIgnoreCase))
            {
                return Read(folder, below: true);
            }
        }

        return Read(own, below: false);
    }

    /// <summary>The schema of a name: a file's stem, or its path in the folder.</summary>
    /// <exception cref="ToolFailure">There is none, or there are several.</exception>
    public SchemaFile Schema(string name)
    {
        List<SchemaFile> found = Files.FindAll(file => file.Role == FileRole.Schema && (file.Stem == name || file.Path.EndsWith("/" + name, StringComparison.Ordinal)));
        List<SchemaFile> yaml = found.Count > 1 ? found.FindAll(file => !file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) : found;
        return (found.Count, yaml.Count) switch
        {
            (0, _) => throw new ToolFailure($"There is no schema '{name}' in {Paths.Shown(Path)}.{Spelling.DidYouMean(name, [.. Schemas.Select(file => file.Stem)])}"),
            (_, 1) => yaml[0],
            _ => throw new ToolFailure($"'{name}' could be {string.Join(" or ", found.Select(file => Paths.Shown(file.Path)))}; give the path."),
        };
    }

    private static string? Find(string? path)
    {
        if (path is not null)
        {
            return Paths.Full(path);
        }

        for (DirectoryInfo? folder = new("."); folder is not null; folder = folder.Parent)
        {
            string usual = System.IO.Path.Combine(folder.FullName, Usual);
            if (Directory.Exists(usual))
            {
                return Paths.Full(usual);
            }
        }

        return null;
    }

    private static SchemaFolder Read(string folder, bool below)
    {
        List<SchemaFile> files = [];
        foreach (string path in FolderFiles.Of(folder, below, FileAttributes.Hidden | FileAttributes.System))
        {
            string full = path.Replace('\\', '/');
            if (FileRoles.OfData(full) is not FileRole.None and var role)
            {
                files.Add(new SchemaFile(full, role));
            }
        }

        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new SchemaFolder(folder, files);
    }
}
