using System.Collections.Concurrent;

namespace MessageContracts.Transports.Testing;

/// <summary>Publishes at full throttle from many callers at once, and notes what each was told, to be judged afterwards.</summary>
public sealed class Storm(IMessageTransport transport, Func<string, Envelope> envelope, TimeSpan timeout)
{
    private readonly ConcurrentDictionary<string, PublishOutcome?> told = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);
    private TimeSpan slowest;

    /// <summary>What each message's publisher was told; null while it waits.</summary>
    public IReadOnlyDictionary<string, PublishOutcome?> Told => told;

    public int Confirmed => told.Values.Count(outcome => outcome == PublishOutcome.Confirmed);

    public int Unknown => told.Values.Count(outcome => outcome == PublishOutcome.Unknown);

    /// <summary>The longest that a call took beyond its deadline.</summary>
    public TimeSpan Overrun => slowest - timeout;

    /// <summary>Publishes until the token ends it, or the transport is disposed of; then waits for all that is under way, each within its deadline.</summary>
    public Task Run(int publishers, CancellationToken stop) => Run(publishers, null, stop);

    /// <summary>Publishes until the token ends it; then waits for all that is under way, each within its deadline.</summary>
    public async Task Run(int publishers, Func<CancellationToken>? cancelling, CancellationToken stop)
    {
        Task[] running = [.. Enumerable.Range(0, publishers).Select(_ => Task.Run(() => Publish(cancelling, stop)))];
        await Task.WhenAll(running);
    }

    /// <summary>The outcomes, counted, for a test's output.</summary>
    public override string ToString() =>
        $"{told.Count} attempted: {string.Join(", ", told.Values.GroupBy(outcome => outcome).Select(group => $"{group.Count()} {group.Key?.ToString() ?? "pending"}"))}"
        + $"; slowest {slowest.TotalSeconds:0.00} s; {string.Join(", ", failures.Select(failure => $"{failure.Value} {failure.Key}"))}";

    private async Task Publish(Func<CancellationToken>? cancelling, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !failures.ContainsKey(nameof(TransportClosedException)))
        {
            string id = Guid.NewGuid().ToString();
            told[id] = null;
            Deadline deadline = Deadline.After(timeout);
            told[id] = await Send(id, deadline, cancelling?.Invoke() ?? CancellationToken.None);
            TimeSpan took = deadline.Elapsed;
            lock (failures)
            {
                slowest = took > slowest ? took : slowest;
            }
        }
    }

    private async Task<PublishOutcome> Send(string id, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            return (await transport.Send(envelope(id), deadline, cancellationToken)).Outcome;
        }
        catch (PublishException e)
        {
            failures.AddOrUpdate(e.GetType().Name, 1, (_, count) => count + 1);
            return e.Receipt.Outcome;
        }
        catch (PublishCanceledException e)
        {
            return e.Receipt.Outcome;
        }
    }
}
