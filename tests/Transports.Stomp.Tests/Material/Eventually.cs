namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>Waits for what takes a moment.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition, double seconds = 10, Func<string>? describe = null)
    {
        Deadline deadline = Envelopes.In(seconds);
        while (!condition())
        {
            Assert.False(deadline.IsOver, $"Not so after {seconds} s. {describe?.Invoke()}");
            await Task.Delay(20);
        }
    }
}
