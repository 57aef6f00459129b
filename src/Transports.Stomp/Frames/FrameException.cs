namespace MessageContracts.Transports.Stomp;

/// <summary>Bytes are no STOMP frame, or one beyond the limits. Nothing that follows them on the connection can be understood.</summary>
internal sealed class FrameException(string message) : Exception(message);
