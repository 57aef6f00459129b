using System.Text.Json;
using MessageContracts;

namespace PublishKojiBuild.Reading;

/// <summary>A file that holds one message.</summary>
internal sealed class MessageFile
{
    private readonly JsonElement root;

    private MessageFile(string path, byte[] bytes, JsonElement root)
    {
        Path = path;
        Bytes = bytes;
        this.root = root;
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public byte[] Bytes { get; }

    /// <summary>Who tests, as the message itself says: its <c>test.namespace</c> up to the first dot.</summary>
    public string? TestNamespace =>
        Member(root, "test") is { } test && Member(test, "namespace") is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!.Split('.')[0]
            : null;

    public bool Has(string member) => Member(root, member) is not null;

    public bool Has(string member, string inner) => Member(root, member) is { } outer && Member(outer, inner) is not null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="SampleFailure">There is no such file, or no JSON in it.</exception>
    public static MessageFile Read(string path)
    {
        byte[] bytes = ReadBytes(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new MessageFile(path, bytes, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            // System.Text.Json counts lines and bytes from 0.
            throw new SampleFailure($"{path}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: This is no JSON: {FirstSentence(e.Message)}");
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return Directory.Exists(path) ? throw new SampleFailure($"{path} is a folder; give the message files in it.") : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SampleFailure($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SampleFailure($"{path} cannot be read: {e.Message}");
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string FirstSentence(string message) => message[..(message.IndexOf(". ", StringComparison.Ordinal) + 1)];
}
