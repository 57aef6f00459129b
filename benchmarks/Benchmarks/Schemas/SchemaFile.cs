namespace MessageContracts.Benchmarks.Schemas;

/// <summary>A schema file or event table as it would lie on disk.</summary>
public sealed record SchemaFile(string Path, string Text, bool IsEventTable = false);
