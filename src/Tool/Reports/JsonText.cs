using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Tool.Reports;

/// <summary>Nodes as JSON again; numbers keep the digits that they were written with.</summary>
internal static class JsonText
{
    private const int LongestShort = 80;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly JsonWriterOptions OneLine = Readable with { Indented = false };

    /// <summary>JSON over several lines, without a line break at its end.</summary>
    public static string Indented(Action<Utf8JsonWriter> write) => Of(write, Readable);

    public static string Line(Action<Utf8JsonWriter> write) => Of(write, OneLine);

    public static string Compact(Node node) => Line(writer => Write(writer, node));

    /// <summary>On one line and not too long for a message; the schema's place beside it shows all.</summary>
    public static string Short(Node node)
    {
        string json = Compact(node);
        return json.Length > LongestShort ? json[..LongestShort] + "…" : json;
    }

    public static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                writer.WriteStartObject();
                foreach (Member member in node.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case NodeKind.Sequence:
                writer.WriteStartArray();
                foreach (Node item in node.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, node);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                writer.WriteNullValue();
                break;
            case NodeKind.Boolean:
                writer.WriteBooleanValue(node.Text == "true");
                break;
            case NodeKind.String:
                writer.WriteStringValue(node.Text);
                break;
            default:
                writer.WriteRawValue(node.Text, skipInputValidation: true);
                break;
        }
    }

    private static string Of(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, options);
        write(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
