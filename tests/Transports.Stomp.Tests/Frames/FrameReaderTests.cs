namespace MessageContracts.Transports.Stomp.Tests.Frames;

/// <summary>What the reader makes of bytes.</summary>
public sealed class FrameReaderTests
{
    [Fact]
    public void A_frame_has_its_command_headers_and_body()
    {
        StompFrame frame = Assert.Single(Material.Frames.Read("MESSAGE\na:1\nb:x y\n\nbody␀"));

        Assert.Equal(("MESSAGE", "1", "x y", "body"), (frame.Command, frame.Headers["a"], frame.Headers["b"], frame.Text()));
    }

    [Fact]
    public void Lines_may_end_with_carriage_return_and_heart_beats_lie_between_frames()
    {
        List<StompFrame> frames = Material.Frames.Read("\n\r\nRECEIPT\r\nreceipt-id:7\r\n\r\n␀\n\n\nRECEIPT\nreceipt-id:8\n\n␀\n");

        Assert.Equal(["7", "8"], frames.Select(frame => frame.Headers["receipt-id"]));
    }

    [Fact]
    public void Of_a_repeated_header_the_first_counts() =>
        Assert.Equal("World", Assert.Single(Material.Frames.Read("MESSAGE\nfoo:World\nfoo:Hello\n\n␀")).Headers["foo"]);

    [Fact]
    public void Escapes_in_names_and_values_are_undone()
    {
        StompFrame frame = Assert.Single(Material.Frames.Read("""
            MESSAGE
            a\cb:one\ntwo\r\c\\n:x

            ␀
            """.Replace("\r\n", "\n", StringComparison.Ordinal)));

        Assert.Equal("one\ntwo\r:\\n:x", frame.Headers["a:b"]);
    }

    [Fact]
    public void The_headers_of_CONNECTED_are_not_escaped() =>
        Assert.Equal(@"a\nb", Assert.Single(Material.Frames.Read("CONNECTED\nsession:a\\nb\n\n␀")).Headers["session"]);

    [Fact]
    public void A_body_with_a_length_may_hold_NUL() =>
        Assert.Equal("a\0b", Assert.Single(Material.Frames.Read("MESSAGE\ncontent-length:3\n\na␀b␀")).Text());

    [Fact]
    public void An_unfinished_frame_is_not_there_yet() =>
        Assert.Empty(Material.Frames.Read("MESSAGE\ncontent-length:3\n\nab"));

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", "but HTTP")]
    [InlineData("AMQP␀␀\t\u0001", "but AMQP")]
    [InlineData("\u0015\u0003\u0003␀\u0002\u0002(", "but TLS")]
    [InlineData("message\n", "no STOMP frame")]
    [InlineData("MESSAGES\n", "no STOMP frame")]
    [InlineData("ABCDEFGHIJKLMNOP", "no STOMP frame")]
    [InlineData("MESSAGE\nno colon\n", "\"no colon\" where a header")]
    [InlineData("MESSAGE\n:nothing\n", "where a header")]
    [InlineData("MESSAGE\na␀:b\n", "where a header")]
    [InlineData("MESSAGE\na:\\t\n", "'\\'")]
    [InlineData("MESSAGE\na:b\\\n", "'\\'")]
    [InlineData("MESSAGE\ncontent-length:-1\n\n", "no length")]
    [InlineData("MESSAGE\ncontent-length:1e3\n\n", "no length")]
    [InlineData("MESSAGE\ncontent-length:99999999999999999999\n\n", "no length")]
    [InlineData("MESSAGE\ncontent-length:10001\n\n", "more than 10000 bytes")]
    [InlineData("MESSAGE\ncontent-length:3\n\nabcd␀", "goes on after the 3 bytes")]
    public void What_is_no_frame_is_refused(string text, string says)
    {
        foreach (int piece in (int[])[1, 3, int.MaxValue])
        {
            Assert.Contains(says, Assert.Throws<FrameException>(() => Material.Frames.Read(text, piece)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_header_that_is_not_UTF_8_is_refused() =>
        Assert.Throws<FrameException>(() => Material.Frames.Read([.. "MESSAGE\na:"u8, 0xC3, 0x28, .. "\n\n\0"u8]));

    [Fact]
    public void More_headers_than_allowed_are_refused() =>
        Assert.Contains("more than 20 headers", Assert.Throws<FrameException>(() => Material.Frames.Read($"MESSAGE\n{string.Concat(Enumerable.Repeat("a:b\n", 21))}\n␀")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_without_end_is_refused_before_it_is_kept() =>
        Assert.Contains("more than 2000 bytes of headers", Assert.Throws<FrameException>(() => Material.Frames.Read($"MESSAGE\na:{new string('x', 2100)}", 100)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_body_without_end_is_refused_before_it_is_kept() =>
        Assert.Contains("more than 10000 bytes", Assert.Throws<FrameException>(() => Material.Frames.Read($"MESSAGE\n\n{new string('x', 10_100)}", 1000)).Message, StringComparison.Ordinal);
}
