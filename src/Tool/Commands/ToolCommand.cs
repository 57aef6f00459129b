using System.CommandLine;

namespace MessageContracts.Tool.Commands;

/// <summary>A command with the examples that its help ends with.</summary>
internal sealed class ToolCommand(CommandEntry entry) : Command(entry.Name, entry.Description)
{
    public required Example[] Examples { get; init; }
}
