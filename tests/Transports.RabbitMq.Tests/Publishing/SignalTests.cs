namespace MessageContracts.Transports.RabbitMq.Tests.Publishing;

/// <summary>What wakes the writer: no call of it may be lost, or messages would lie about until the next one comes.</summary>
public sealed class SignalTests
{
    [Fact]
    public async Task Raised_before_the_wait_it_lets_one_wait_pass()
    {
        Signal signal = new();
        signal.Raise();
        signal.Raise();

        await signal.Wait();
        Assert.False(signal.Wait().AsTask().IsCompleted);
    }

    [Fact]
    public async Task The_waiter_goes_on_in_the_thread_that_raises_where_that_is_asked_for()
    {
        Signal signal = new();
        int thread = 0;
        Task waiting = Wait();

        signal.Raise(here: true);

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        await waiting;

        async Task Wait()
        {
            await signal.Wait().ConfigureAwait(false);
            thread = Environment.CurrentManagedThreadId;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_raise_is_lost_however_the_two_meet(bool here)
    {
        const int All = 200_000;
        Signal signal = new();
        int produced = 0;
        int seen = 0;
        Task consumer = Task.Run(async () =>
        {
            while (seen < All)
            {
                seen = Volatile.Read(ref produced);
                if (seen < All)
                {
                    await signal.Wait().ConfigureAwait(false);
                }
            }
        });
        Task[] producers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (Interlocked.Increment(ref produced) <= All)
            {
                signal.Raise(here);
            }
        }))];

        await Task.WhenAll([consumer, .. producers]).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(seen >= All);
    }
}
