using System.Text;

namespace MessageContracts.Tool.Converting;

/// <summary>Where converted files go: all of them, or none where one cannot be made.</summary>
internal sealed class OutputFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    private OutputFolder(string path) => Path = path;

    public string Path { get; }

    public int Count => files.Count;

    /// <exception cref="ToolFailure">It is the source, or lies in it: there the schemas would stand twice.</exception>
    public static OutputFolder Open(string path, string source)
    {
        string full = Paths.Full(path).TrimEnd('/');
        if ((full + "/").StartsWith(source.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            throw new ToolFailure($"{Paths.Shown(full)} lies in {Paths.Shown(source)}, where each schema would stand twice; choose another folder.");
        }

        return File.Exists(full) ? throw new ToolFailure($"{Paths.Shown(full)} is a file; give a folder.") : new OutputFolder(full);
    }

    /// <param name="path">Relative to the folder.</param>
    /// <param name="text">Without a line break at its end.</param>
    public void Add(string path, string text)
    {
        if (!files.TryAdd(path, text))
        {
            throw new ToolFailure($"Two schemas would be written to {path}; rename one.");
        }
    }

    public void Commit()
    {
        foreach ((string path, string text) in files)
        {
            string full = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text + "\n", Utf8);
        }
    }
}
