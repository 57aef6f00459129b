namespace MessageContracts;

/// <summary>A delivery whose body does not fit the type subscribed to.</summary>
/// <param name="Envelope">What was delivered, with the bytes of the body.</param>
/// <param name="Report">Why it does not fit.</param>
public sealed record ReceiveFault(Envelope Envelope, ValidationReport Report);
