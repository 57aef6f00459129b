using System.Threading.Tasks.Sources;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Wakes one waiter; raised while nobody waits, it lets the next wait pass. Waiting allocates nothing.</summary>
internal sealed class Signal : IValueTaskSource
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Raised = 2;
    private ManualResetValueTaskSourceCore<bool> core;
    private int state;

    /// <summary>Waits until the signal is raised, or was raised since the last wait. Only one may wait at a time.</summary>
    public ValueTask Wait()
    {
        core.Reset();
        if (Interlocked.CompareExchange(ref state, Waiting, Idle) == Idle)
        {
            return new ValueTask(this, core.Version);
        }

        // A full fence: what the waiter looks at next is read after this.
        Interlocked.Exchange(ref state, Idle);
        return ValueTask.CompletedTask;
    }

    /// <param name="here">Whether the waiter goes on in this thread, before this returns; else in one of the pool.</param>
    public void Raise(bool here = false)
    {
        if (Interlocked.Exchange(ref state, Raised) == Waiting)
        {
            core.RunContinuationsAsynchronously = !here;
            core.SetResult(true);
        }
    }

    void IValueTaskSource.GetResult(short token) => core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, token, flags);
}
