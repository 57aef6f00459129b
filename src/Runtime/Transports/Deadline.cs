using System.Diagnostics;

namespace MessageContracts;

/// <summary>When an operation must have ended, by the monotonic clock: setting the system's clock moves no deadline.</summary>
public readonly record struct Deadline
{
    private readonly long start;
    private readonly TimeSpan time;

    private Deadline(long start, TimeSpan time)
    {
        this.start = start;
        this.time = time;
    }

    /// <summary>How long the operation has taken so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>How much time is left; zero where none is.</summary>
    public TimeSpan Remaining => Elapsed is var elapsed && elapsed < time ? time - elapsed : TimeSpan.Zero;

    /// <summary>Whether no time is left.</summary>
    public bool IsOver => Elapsed >= time;

    /// <summary>How much time there was.</summary>
    public TimeSpan Time => time;

    /// <summary>A deadline that starts now.</summary>
    /// <param name="time">The time until it is over.</param>
    /// <returns>The deadline.</returns>
    public static Deadline After(TimeSpan time) => new(Stopwatch.GetTimestamp(), time);

    /// <summary>Refuses a time that is no deadline: zero, negative, infinite.</summary>
    internal static TimeSpan Checked(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromDays(1), name);
        return time;
    }
}
