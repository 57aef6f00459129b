namespace MessageContracts.Tool.Commands;

/// <summary>A command as help lists it, and how to make the rest of it: only the one that was typed needs its arguments and options.</summary>
internal sealed record CommandEntry(string Name, string Description, Func<Terminal, ToolCommand> Create);
