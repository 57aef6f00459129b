namespace MessageContracts;

/// <summary>What became of one publishing.</summary>
/// <param name="MessageId">What identifies the message.</param>
/// <param name="Destination">Where it went, as the transport calls it: a routing key, an exchange, a STOMP destination.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Attempts">How often it was handed to a broker; 0 where it never left this process.</param>
/// <param name="Elapsed">How long that took, all attempts together.</param>
public sealed record PublishReceipt(string MessageId, string Destination, PublishOutcome Outcome, int Attempts, TimeSpan Elapsed)
{
    /// <summary>
    /// Whether the outcome is known for certain. Not where it is <see cref="PublishOutcome.Unknown"/>, and not where the message was unroutable at the last of
    /// several attempts: an earlier one may have reached a queue that is gone now.
    /// </summary>
    public bool IsCertain => Outcome != PublishOutcome.Unknown && !(Outcome == PublishOutcome.Unroutable && Attempts > 1);
}
