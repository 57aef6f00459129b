namespace MessageContracts.Tool.Tests.Testing;

/// <summary>A folder for one test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("contracts-").FullName;

    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a file, and gives its full path.</summary>
    public string Write(string path, string text)
    {
        string full = this[path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
