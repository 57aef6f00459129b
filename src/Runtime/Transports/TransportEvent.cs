namespace MessageContracts;

/// <summary>Something that happened between a transport and its broker, for a log: it never holds a secret.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="Exception">What led to it, where something was thrown.</param>
public sealed record TransportEvent(TransportEventKind Kind, string Message, Exception? Exception = null);
