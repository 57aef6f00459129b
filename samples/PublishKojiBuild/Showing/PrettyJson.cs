using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublishKojiBuild.Showing;

/// <summary>Sets JSON for reading.</summary>
internal static class PrettyJson
{
    public static string Of(ReadOnlyMemory<byte> utf8, int indent)
    {
        ArrayBufferWriter<byte> pretty = new();
        using (JsonDocument document = JsonDocument.Parse(utf8))
        using (Utf8JsonWriter writer = new(pretty, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(writer);
        }

        string margin = new(' ', indent);
        return margin + Encoding.UTF8.GetString(pretty.WrittenSpan).Replace("\n", "\n" + margin, StringComparison.Ordinal);
    }
}
