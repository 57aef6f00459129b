namespace MessageContracts.Transports.Testing;

/// <summary>Judges what publishers were told against what an independent consumer received.</summary>
public static class Oracle
{
    /// <summary>Confirmed ⊆ received ⊆ attempted; what failed for certain was not received; nobody still waits, or waited beyond the deadline.</summary>
    public static void Judge(Storm storm, IReadOnlyCollection<string> received)
    {
        HashSet<string> arrived = [.. received];
        Dictionary<PublishOutcome, string[]> told = storm.Told
            .Where(message => message.Value is not null)
            .GroupBy(message => message.Value!.Value)
            .ToDictionary(group => group.Key, group => group.Select(message => message.Key).ToArray());
        string[] lost = [.. Of(PublishOutcome.Confirmed).Where(id => !arrived.Contains(id))];
        string[] invented = [.. arrived.Where(id => !storm.Told.ContainsKey(id))];
        string[] lies = [.. Of(PublishOutcome.Rejected).Concat(Of(PublishOutcome.NotSent)).Where(arrived.Contains)];
        int pending = storm.Told.Values.Count(outcome => outcome is null);

        if (lost.Length + invented.Length + lies.Length + pending > 0)
        {
            throw new InvalidOperationException($"{lost.Length} lost, {invented.Length} invented, {lies.Length} told as failed though received, {pending} pending. {storm}");
        }

        if (storm.Overrun > TimeSpan.FromSeconds(2))
        {
            throw new InvalidOperationException($"A call took {storm.Overrun} longer than its deadline. {storm}");
        }

        string[] Of(PublishOutcome outcome) => told.GetValueOrDefault(outcome, []);
    }
}
