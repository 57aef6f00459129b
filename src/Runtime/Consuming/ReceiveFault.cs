namespace MessageContracts;

/// <summary>A delivery that was not handled.</summary>
/// <param name="Envelope">What was delivered, with the bytes of the body as they came.</param>
/// <param name="Report">Why it does not fit the type subscribed to; valid where the handler failed.</param>
/// <param name="Exception">What the handler threw; null where it was not called.</param>
public sealed record ReceiveFault(Envelope Envelope, ValidationReport Report, Exception? Exception);
