namespace MessageContracts.Transports.Testing;

/// <summary>Waits for what takes a moment.</summary>
public static class Eventually
{
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public static async Task Holds(Func<bool> condition, double seconds = 10, Func<string>? describe = null)
    {
        Deadline deadline = Envelopes.In(seconds);
        while (!condition())
        {
            if (deadline.IsOver)
            {
                throw new TimeoutException($"Not so after {seconds} s. {describe?.Invoke()}");
            }

            await Task.Delay(20);
        }
    }
}
