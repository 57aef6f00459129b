namespace MessageContracts.Json.Formats;

/// <content>Into the types of .NET.</content>
internal static partial class Rfc3339
{
    private const int LargestOffset = 14 * 60;

    /// <summary>A valid date as .NET keeps it; false for what .NET does not.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (!IsDate(text) || !TryDate(text, out int year, out int month, out int day) || year == 0)
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A valid date and time as .NET keeps it; false for what .NET does not.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!IsDateTime(text) || !TryRead(text[..DateLength], out DateOnly date) || !TryTime(text[(DateLength + 1)..], out Clock clock))
        {
            return false;
        }

        if (clock.Second == 60 || clock.FractionTicks < 0 || Math.Abs(clock.Offset) > LargestOffset)
        {
            return false;
        }

        DateTime local = date.ToDateTime(new TimeOnly(clock.Hour, clock.Minute, clock.Second)).AddTicks(clock.FractionTicks);
        TimeSpan offset = TimeSpan.FromMinutes(clock.Offset);
        long utc = local.Ticks - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        return true;
    }
}
