namespace MessageContracts.Tool.Commands;

/// <summary>What one would type, and what it does.</summary>
internal sealed record Example(string Line, string Meaning);
