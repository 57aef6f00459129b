using System.Buffers;
using System.Globalization;
using System.Text;

namespace MessageContracts.Transports.Stomp;

/// <summary>Writes frames.</summary>
internal static class FrameWriter
{
    /// <summary>What lies between frames, where nothing else is to be said: a heart-beat.</summary>
    public static ReadOnlySpan<byte> HeartBeat => "\n"u8;

    /// <summary>Writes a frame; one with a body gets a <c>content-length</c>, where it has none.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="frame">The frame. Nothing in its headers is NUL, for which there is no escape.</param>
    public static void Write(IBufferWriter<byte> output, StompFrame frame)
    {
        Encoding.UTF8.GetBytes(frame.Command, output);
        output.Write("\n"u8);
        bool escape = StompCommands.EscapesHeaders(frame.Command);
        foreach ((string name, string value) in frame.Headers)
        {
            HeaderText.Write(output, name, value, escape);
        }

        if (!frame.Body.IsEmpty && frame.Headers["content-length"] is null)
        {
            HeaderText.Write(output, "content-length", frame.Body.Length.ToString(CultureInfo.InvariantCulture), escape);
        }

        output.Write("\n"u8);
        output.Write(frame.Body.Span);
        output.Write("\0"u8);
    }
}
