using System.Text;

namespace MessageContracts.Transports.Stomp;

/// <summary>The commands of STOMP 1.2.</summary>
internal static class StompCommands
{
    public const string Connected = "CONNECTED";
    public const string Message = "MESSAGE";
    public const string Receipt = "RECEIPT";
    public const string Error = "ERROR";

    /// <summary>The longest is UNSUBSCRIBE.</summary>
    public const int MaxLength = 11;

    private static readonly (string Name, byte[] Utf8)[] All = [.. new[]
    {
        Message, Receipt, Error, Connected, "CONNECT", "STOMP", "SEND", "SUBSCRIBE", "UNSUBSCRIBE", "ACK", "NACK", "BEGIN", "COMMIT", "ABORT", "DISCONNECT",
    }.Select(name => (name, Encoding.ASCII.GetBytes(name)))];

    /// <summary>The command that a line holds; null where it is none.</summary>
    public static string? Find(ReadOnlySpan<byte> line)
    {
        foreach ((string name, byte[] utf8) in All)
        {
            if (line.SequenceEqual(utf8))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a command's headers are escaped; those of STOMP 1.0 are not ("Value Encoding").</summary>
    public static bool EscapesHeaders(string command) => command is not (Connected or "CONNECT");
}
