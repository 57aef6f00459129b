namespace MessageContracts;

/// <summary>How long a transport waits before it tries to connect again.</summary>
public sealed record ReconnectDelays
{
    /// <summary>Before the second try; each further one waits twice as long.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Never more than this.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After a fault that does not mend by itself (<see cref="BrokerFault.IsLasting"/>). Until then, publishing fails at once with that fault.</summary>
    public TimeSpan AfterLastingFault { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait now: with jitter, so that programs that lost the same broker do not all come back at once.</summary>
    /// <param name="failures">How many tries have failed one after the other, at least 1.</param>
    /// <param name="fault">What the last one failed by.</param>
    /// <returns>Between half of the delay and all of it.</returns>
    public TimeSpan Next(int failures, BrokerFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        TimeSpan delay = fault.IsLasting ? AfterLastingFault : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Clamp(failures - 1, 0, 16), Longest.Ticks));
        return delay * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
