using System.Text;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Reading;

/// <summary>Reads one file into located nodes.</summary>
internal static class DocumentReader
{
    private const int Utf8CodePage = 65001;
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The file's root value; null where it has none. After a mistake it is what could be read up to there, so that the
    /// types of a file that is being edited stay. JSON has a reader of its own: it is stricter than YAML's, and allows
    /// what YAML does not (U+2028 in a string, a key of any length).
    /// </summary>
    public static Node? Read(string path, FileText text, ReadLimits limits, IssueList issues, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string content = text.Content;
        SourcePositions positions = new(content);
        if (IsTooLarge(content, limits, out int bytes))
        {
            issues.Add(ReadingDiagnostics.TooLarge, positions.Span(0, 0), $"{bytes}", $"{limits.MaxBytes}");
            return null;
        }

        ReportEncoding(text.Encoding, content, positions, issues);
        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? new JsonReader(content, positions, limits, issues, cancellationToken).Read()
            : new YamlReader(content, positions, limits, issues, cancellationToken).Read();
    }

    private static bool IsTooLarge(string content, ReadLimits limits, out int bytes)
    {
        // A UTF-16 unit is three bytes at most, so most files need no counting.
        bytes = content.Length > limits.MaxBytes / 3 ? Encoding.UTF8.GetByteCount(content) : 0;
        return bytes > limits.MaxBytes;
    }

    // The compiler reads bytes that are not UTF-8 in the system's legacy encoding rather than fail, and says so by the encoding only.
    private static void ReportEncoding(Encoding? encoding, string content, SourcePositions positions, IssueList issues)
    {
        if (encoding is null)
        {
            return;
        }

        // Where the legacy encoding is UTF-8 too, invalid bytes were replaced; the strict decoder, which read the file first, throws.
        bool isUtf8 = encoding.CodePage == Utf8CodePage;
        bool replaced = isUtf8 && encoding.DecoderFallback is not DecoderExceptionFallback && content.IndexOf(Replacement) >= 0;
        if (isUtf8 && !replaced)
        {
            return;
        }

        int offset = replaced ? content.IndexOf(Replacement) : FirstNonAscii(content);
        issues.Add(
            ReadingDiagnostics.NotUtf8,
            offset < 0 ? positions.Span(0, 0) : positions.Span(offset, offset + 1),
            replaced ? "UTF-8 with its invalid bytes replaced" : encoding.WebName);
    }

    private static int FirstNonAscii(string content)
    {
        for (int offset = 0; offset < content.Length; offset++)
        {
            if (content[offset] > '\x7F')
            {
                return offset;
            }
        }

        return -1;
    }
}
