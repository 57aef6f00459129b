using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MessageContracts.Tool.Commands;

/// <summary>The usual help, and below it what one would type.</summary>
internal sealed class HelpWithExamples(HelpAction help, Example[] ofRoot) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (Example example in parseResult.CommandResult.Command is ToolCommand command ? command.Examples : ofRoot)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {example.Meaning}");
        }

        output.WriteLine();
        return code;
    }
}
