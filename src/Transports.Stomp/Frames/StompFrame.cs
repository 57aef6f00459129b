namespace MessageContracts.Transports.Stomp;

/// <summary>One frame (STOMP 1.2, "STOMP Frames").</summary>
/// <param name="Command">The command, such as <c>MESSAGE</c>.</param>
/// <param name="Headers">The headers, unescaped, in the order they came.</param>
/// <param name="Body">The body; empty where there is none.</param>
internal sealed record StompFrame(string Command, FrameHeaders Headers, ReadOnlyMemory<byte> Body = default);
