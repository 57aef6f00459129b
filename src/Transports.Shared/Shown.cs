using System.Text;

namespace MessageContracts.Transports;

/// <summary>What a broker sent, as it may stand in a message: in one line, and not too long.</summary>
internal static class Shown
{
    private const int MaxLength = 300;

    public static string Text(string text)
    {
        int end = text.Length <= MaxLength ? text.Length : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        StringBuilder shown = new(end + 1);
        foreach (char one in text.AsSpan(0, end))
        {
            shown.Append(char.IsControl(one) ? ' ' : one);
        }

        return shown.Append(end < text.Length ? "…" : "").ToString();
    }

    public static string Bytes(ReadOnlySpan<byte> bytes) => Text(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MaxLength + 1)]));
}
