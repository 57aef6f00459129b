namespace MessageContracts.Transports;

/// <summary>Times that somebody has set.</summary>
internal static class TimeSetting
{
    /// <summary>More than this is a slip, and more than some timers take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <exception cref="ArgumentOutOfRangeException">It is shorter than that, or longer than an hour.</exception>
    public static void Check(TimeSpan time, string name, TimeSpan least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Longest, name);
    }
}
