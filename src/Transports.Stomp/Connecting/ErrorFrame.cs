using System.Text;

namespace MessageContracts.Transports.Stomp;

/// <summary>What an ERROR frame tells. Brokers have no codes for it, only words of their own.</summary>
internal sealed class ErrorFrame
{
    private static readonly string[] Permission = ["not authorized", "access_refused", "access refused for exchange", "access to topic"];
    private static readonly string[] Missing = ["not_found", "unknown destination", "does not exist"];
    private static readonly string[] TooLarge = ["maximum frame size", "maximum header length", "maximum number of headers", "maximum data length", "larger than", "max size", "frame_too_large"];

    public ErrorFrame(StompFrame frame)
    {
        ReceiptId = frame.Headers["receipt-id"];
        string message = frame.Headers["message"] ?? "";

        // The first line of the body: a stack trace may follow.
        string body = Encoding.UTF8.GetString(frame.Body.Span[..Math.Min(frame.Body.Length, 1024)]).Trim().Split('\n')[0];
        Text = Shown.Text(message.Length == 0 ? body : body.Length == 0 || body.Contains(message, StringComparison.Ordinal) ? message : $"{message}: {body}").TrimEnd('.', ' ');
        Kind = Says(Permission) ? ErrorKind.Permission : Says(TooLarge) ? ErrorKind.TooLarge : Says(Missing) ? ErrorKind.NotFound : ErrorKind.Other;
    }

    /// <summary>The receipt that was asked for by the frame that is refused; null where the broker does not tell.</summary>
    public string? ReceiptId { get; }

    /// <summary>What the broker says, in one line.</summary>
    public string Text { get; }

    public ErrorKind Kind { get; }

    public override string ToString() => Text;

    private bool Says(string[] words) => words.Any(word => Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What an ERROR frame is about.</summary>
internal enum ErrorKind
{
    /// <summary>Nothing that we know.</summary>
    Other,

    /// <summary>The user may not.</summary>
    Permission,

    /// <summary>The exchange, queue or virtual host does not exist.</summary>
    NotFound,

    /// <summary>A frame is larger than the broker takes.</summary>
    TooLarge,
}
