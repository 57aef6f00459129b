using MessageContracts.Json;

namespace MessageContracts.Tests.Reading;

public class TextSurveyTests
{
    [Fact]
    public void A_byte_beyond_ASCII_and_a_backslash_are_found_wherever_they_stand()
    {
        for (int length = 0; length < 200; length++)
        {
            byte[] text = new byte[length];
            Assert.Equal((true, false), TextSurvey.Of(text));
            for (int at = 0; at < length; at++)
            {
                Assert.Equal((false, false), TextSurvey.Of(With(text, at, 0x80)));
                Assert.Equal((true, true), TextSurvey.Of(With(text, at, (byte)'\\')));
            }
        }
    }

    [Fact]
    public void Texts_are_equal_where_all_their_bytes_are()
    {
        for (int length = 0; length < 40; length++)
        {
            byte[] text = [.. Enumerable.Range(1, length).Select(number => (byte)number)];
            Assert.True(ShortText.AreEqual(text, text.ToArray()));
            Assert.False(ShortText.AreEqual(text, [.. text, 0]));
            for (int at = 0; at < length; at++)
            {
                Assert.False(ShortText.AreEqual(text, With(text, at, 0xff)));
            }
        }
    }

    private static byte[] With(byte[] text, int at, byte unit)
    {
        byte[] changed = [.. text];
        changed[at] = unit;
        return changed;
    }
}
