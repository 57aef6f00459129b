namespace MessageContracts;

/// <summary>Where a broker listens.</summary>
/// <param name="Host">A host name or an IP address.</param>
/// <param name="Port">The TCP port, 1 to 65535.</param>
public sealed record BrokerAddress(string Host, int Port)
{
    /// <summary>The address as it stands in a URI.</summary>
    /// <returns>Such as <c>mq.example.org:5671</c>, <c>[::1]:5671</c>.</returns>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
