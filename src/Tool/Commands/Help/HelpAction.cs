using System.CommandLine;
using System.CommandLine.Invocation;

namespace MessageContracts.Tool.Commands.Help;

/// <summary>Shows what a command is for, what it takes, and what one would type. It does so whatever else is typed.</summary>
/// <param name="ofRoot">What one would type to try the tool.</param>
internal sealed class HelpAction(Example[] ofRoot) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        HelpPage page = new(parseResult.InvocationConfiguration.Output, Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth);
        page.Write(command, command is ToolCommand tool ? tool.Examples : ofRoot);
        return ExitCode.Valid;
    }
}
