using System.CommandLine;
using System.CommandLine.Invocation;

namespace MessageContracts.Tool.Commands.Help;

/// <summary>Shows the tool's version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Text);
        return ExitCode.Valid;
    }
}
