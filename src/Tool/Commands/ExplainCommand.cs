using System.CommandLine;
using MessageContracts.Tool.Explaining;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts explain</c>.</summary>
internal static class ExplainCommand
{
    public static CommandEntry Entry { get; } = new(
        "explain",
        "Shows the page of a diagnostic: what is wrong, an example, how to correct it.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Argument<string?> id = new("ID") { HelpName = "ID", Description = "The diagnostic's id, such as MC0107. Left out, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        id.CompletionSources.Add(_ => HelpPages.Ids.Select(known => new System.CommandLine.Completions.CompletionItem(known)));
        ToolCommand command = new(Entry)
        {
            Examples = [new("contracts explain MC0107", "What MC0107 means."), new("contracts explain", "All diagnostics, a line each.")],
        };
        command.Arguments.Add(id);
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetValue(id) is { } one ? HelpPages.Page(one) : HelpPages.List());
            return ExitCode.Valid;
        });
        return command;
    }
}
