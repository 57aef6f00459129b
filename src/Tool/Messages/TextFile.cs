using System.Text;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Tool.Messages;

/// <summary>Reads files as the compiler does: UTF-8, and where it is not, what it was taken for is known.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileText Read(string path)
    {
        byte[] bytes = Bytes(path);
        return Decode(bytes);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="ToolFailure">It is not there, is a folder, or cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolFailure($"There is no file {Paths.Shown(path)}.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new ToolFailure($"{Paths.Shown(path)} is a folder; give a file.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure($"{Paths.Shown(path)} cannot be read: {problem.Message}");
        }
    }

    public static FileText Decode(byte[] bytes)
    {
        if (Marked(bytes) is { } encoding)
        {
            return new FileText(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }

        try
        {
            return new FileText(Strict.GetString(bytes), Strict);
        }
        catch (DecoderFallbackException)
        {
            return new FileText(Encoding.UTF8.GetString(bytes), Encoding.UTF8);
        }
    }

    /// <summary>The encoding that a byte order mark names, unless it is UTF-8's.</summary>
    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
