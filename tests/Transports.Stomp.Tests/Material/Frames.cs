using System.Buffers;
using System.Text;

namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>Frames between text, bytes and objects.</summary>
internal static class Frames
{
    public static readonly FrameLimits Limits = new(MaxBody: 10_000, MaxHeaders: 20, MaxHeaderBytes: 2000);

    /// <summary>Reads text in which ␀ stands for NUL.</summary>
    public static List<StompFrame> Read(string text, int piece = int.MaxValue) => Read(Encoding.UTF8.GetBytes(text.Replace('␀', '\0')), piece);

    /// <summary>Reads bytes that arrive in pieces, as a pipe hands them on: what was not read comes again, with more.</summary>
    public static List<StompFrame> Read(byte[] bytes, int piece = int.MaxValue, FrameLimits? limits = null)
    {
        FrameReader reader = new(limits ?? Limits);
        List<StompFrame> frames = [];
        byte[] rest = [];
        for (int at = 0; at < bytes.Length; at += Math.Min(piece, bytes.Length))
        {
            byte[] next = bytes[at..Math.Min(bytes.Length, at + Math.Min(piece, bytes.Length))];
            ReadOnlySequence<byte> input = Segment.Join(rest, next);
            while (reader.TryRead(ref input, out StompFrame frame))
            {
                frames.Add(frame);
            }

            rest = input.ToArray();
        }

        return frames;
    }

    public static byte[] Write(params StompFrame[] frames)
    {
        ArrayBufferWriter<byte> output = new();
        foreach (StompFrame frame in frames)
        {
            FrameWriter.Write(output, frame);
        }

        return output.WrittenSpan.ToArray();
    }

    public static string Text(this StompFrame frame) => Encoding.UTF8.GetString(frame.Body.Span);

    /// <summary>A part of a sequence whose borders fall where pieces met.</summary>
    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        private Segment(ReadOnlyMemory<byte> memory, long runningIndex) => (Memory, RunningIndex) = (memory, runningIndex);

        public static ReadOnlySequence<byte> Join(byte[] one, byte[] other)
        {
            Segment first = new(one, 0);
            Segment last = new(other, one.Length);
            first.Next = last;
            return new ReadOnlySequence<byte>(first, 0, last, other.Length);
        }
    }
}
