namespace MessageContracts;

/// <summary>What became of one publishing.</summary>
/// <param name="MessageId">What identifies the message.</param>
/// <param name="Destination">Where it went: the routing key, or what else the transport calls it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Elapsed">How long that took, all attempts together.</param>
public sealed record PublishReceipt(string MessageId, string Destination, PublishOutcome Outcome, int Attempts, TimeSpan Elapsed)
{
    /// <summary>Whether the outcome is known for certain: only then is sending the message again sure not to make it arrive twice.</summary>
    public bool IsCertain => Outcome != PublishOutcome.Unknown;
}
