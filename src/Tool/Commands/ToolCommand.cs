using System.CommandLine;

namespace MessageContracts.Tool.Commands;

/// <summary>A command with the examples that its help ends with.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Pairs of what is typed and what it does.</summary>
    public required IReadOnlyList<(string Line, string Meaning)> Examples { get; init; }
}
