using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;

namespace MessageContracts.Tests.Writing;

public class StringWritingTests
{
    private static readonly Gen<string> Texts =
        from parts in Gen.OneOf(
            Gen.Choose(0, 0x7f).Select(c => ((char)c).ToString()),
            Gen.Choose(0x80, 0xd7ff).Select(c => ((char)c).ToString()),
            Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32),
            Gen.Constant(new string('é', 300))).ListOf()
        select string.Concat(parts);

    [Fact]
    public void A_string_is_read_by_JsonDocument_as_it_was() =>
        Properties.Hold(Texts, text =>
        {
            using JsonDocument document = JsonDocument.Parse(((JsonAny)text).Utf8.ToArray());
            return document.RootElement.GetString() == text;
        });

    [Fact]
    public void Only_what_must_be_escaped_is() =>
        Assert.Equal("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/<é😀\u007f\"", ((JsonAny)"\"\\\b\f\n\r\t\u0001\u001f/<é😀\u007f").ToString());

    [Fact]
    public void Half_a_surrogate_pair_cannot_be_written()
    {
        // No theory: an attribute cannot hold such a text either.
        foreach (string text in (string[])["\ud800", "a\udc00b", "\"\ud83d"])
        {
            MessageFormatException e = Assert.Throws<MessageFormatException>(() => (JsonAny)text);

            Assert.Contains("surrogate", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_string_longer_than_the_outputs_chunks_is_written_whole()
    {
        string text = string.Concat(Enumerable.Repeat("x😀é\n", 10_000));
        ArrayBufferWriter<byte> buffer = new();
        MessageWriter writer = new(buffer, WriteContext.Default);

        writer.String(text);
        writer.Flush();

        Assert.Equal(text, JsonDocument.Parse(buffer.WrittenMemory).RootElement.GetString());
    }
}
