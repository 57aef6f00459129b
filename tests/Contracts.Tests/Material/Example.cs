using System.Text.Json;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>An example message: the part of its name before <c>+</c> is the stem of its schema.</summary>
internal sealed record Example(string File, string Path)
{
    public static IReadOnlyDictionary<string, Example> All { get; } =
        Directory.EnumerateFiles(Repository.Find("schemas"), "*.json", SearchOption.AllDirectories)
            .Where(path => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path)) == "examples")
            .Select(path => new Example(System.IO.Path.GetFileName(path), path))
            .ToDictionary(example => example.File, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    public string Stem => System.IO.Path.GetFileNameWithoutExtension(File).Split('+')[0];

    public byte[] Read() => System.IO.File.ReadAllBytes(Path);

    /// <summary>The namespace that the message belongs to by its own word: <c>test.namespace</c> up to the first dot.</summary>
    public string Namespace()
    {
        using JsonDocument document = JsonDocument.Parse(Read());
        return document.RootElement.TryGetProperty("test", out JsonElement test) && test.TryGetProperty("namespace", out JsonElement name)
            ? name.GetString()!.Split('.')[0]
            : "";
    }
}
