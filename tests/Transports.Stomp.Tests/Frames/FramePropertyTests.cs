using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Transports.Stomp.Tests.Frames;

/// <summary>What holds for all frames and all bytes.</summary>
public sealed class FramePropertyTests
{
    private static readonly Gen<string> Text = Gen.Elements("", "a", ":", "\\", "\r", "\n", "č", "😀", "x\\n", " ", "\t").ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<KeyValuePair<string, string>> Header =
        from name in Text
        from value in Text
        select KeyValuePair.Create("n" + name, value);

    private static readonly Gen<StompFrame> Frame =
        from command in Gen.Elements("MESSAGE", "RECEIPT", "ERROR", "SEND", "ACK")
        from headers in Header.ListOf().Select(all => all.Take(15).ToList())
        from body in Gen.Choose(0, 255).Select(number => (byte)number).ListOf()
        select new StompFrame(command, [.. headers], body.ToArray());

    [Fact]
    public void A_frame_that_is_written_is_read_as_it_was_whatever_the_pieces() =>
        Properties.Hold(
            from frames in Frame.ListOf()
            from piece in Gen.Choose(1, 40)
            select (frames, piece),
            given =>
            {
                List<StompFrame> read = Material.Frames.Read(Material.Frames.Write([.. given.frames]), given.piece);
                return read.Count == given.frames.Count && read.Zip(given.frames).All(pair => AreEqual(pair.First, pair.Second));
            });

    [Fact]
    public void Random_bytes_are_frames_or_refused_with_the_one_exception() =>
        Properties.Hold(
            from bytes in Gen.Choose(0, 255).Select(number => (byte)number).ListOf()
            from piece in Gen.Choose(1, 40)
            select (bytes.ToArray(), piece),
            given => Survives(given.Item1, given.piece));

    [Fact]
    public void Frames_with_some_bytes_changed_are_frames_or_refused_with_the_one_exception() =>
        Properties.Hold(
            from frames in Frame.NonEmptyListOf()
            from changes in Gen.Choose(0, 1_000_000).ListOf()
            from piece in Gen.Choose(1, 40)
            select (Changed(Material.Frames.Write([.. frames]), changes), piece),
            given => Survives(given.Item1, given.piece));

    private static bool Survives(byte[] bytes, int piece)
    {
        try
        {
            Material.Frames.Read(bytes, piece);
        }
        catch (FrameException)
        {
            // As documented.
        }

        return true;
    }

    private static byte[] Changed(byte[] bytes, IEnumerable<int> changes)
    {
        foreach (int change in changes)
        {
            bytes[change % bytes.Length] = (byte)(change / bytes.Length);
        }

        return bytes;
    }

    private static bool AreEqual(StompFrame read, StompFrame written) =>
        read.Command == written.Command
        && read.Headers.Where(header => header.Key != "content-length").SequenceEqual(written.Headers)
        && read.Body.Span.SequenceEqual(written.Body.Span);
}
