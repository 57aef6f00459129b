namespace MessageContracts.Benchmarks.Quick;

/// <summary>One thing measured: its name, how many schemas it had, the medians of its rounds.</summary>
internal sealed record Figure(string Name, int Schemas, double Milliseconds);
