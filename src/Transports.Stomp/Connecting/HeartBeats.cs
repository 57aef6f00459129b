using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>What both sides agree on (STOMP 1.2, "Heart-beating"), with margins: we send more often than promised, ask for twice as many as
/// we need, and wait longer than we were promised. ActiveMQ lets up to two intervals pass where something else was sent in the first.</summary>
internal static class HeartBeats
{
    private const double SendMargin = 0.5;
    private const double ReceiveMargin = 3.5;

    /// <summary>What to offer the broker.</summary>
    /// <param name="ours">How often we can send, and how soon we want to know that the broker is gone.</param>
    /// <returns>The header <c>heart-beat</c>.</returns>
    public static string Offer(TimeSpan ours) => string.Create(CultureInfo.InvariantCulture, $"{(long)ours.TotalMilliseconds},{(long)Wanted(ours).TotalMilliseconds}");

    /// <summary>Sets a connection's heart-beats.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="ours">What was offered.</param>
    /// <param name="theirs">The broker's header <c>heart-beat</c>; null where it sent none.</param>
    /// <exception cref="FrameException">The header is malformed.</exception>
    public static void Agree(StompConnection connection, TimeSpan ours, string? theirs)
    {
        if ((theirs ?? "0,0").Split(',') is not [var sends, var wants] || !TryRead(sends, out TimeSpan canSend) || !TryRead(wants, out TimeSpan wantsEvery))
        {
            throw new FrameException($"The broker's header heart-beat is \"{Shown.Text(theirs!)}\", must be two numbers of milliseconds.");
        }

        connection.SendEvery = wantsEvery == TimeSpan.Zero ? null : Longer(ours, wantsEvery) * SendMargin;
        connection.Patience = canSend == TimeSpan.Zero ? null : Longer(Wanted(ours), canSend) * ReceiveMargin;
    }

    private static TimeSpan Wanted(TimeSpan ours) => ours / 2;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>At most a day: what is longer protects from nothing.</summary>
    private static bool TryRead(string text, out TimeSpan time)
    {
        bool good = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds);
        time = TimeSpan.FromMilliseconds(Math.Min(milliseconds, 86_400_000));
        return good;
    }
}
