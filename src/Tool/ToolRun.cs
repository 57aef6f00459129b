using System.CommandLine;
using System.CommandLine.Parsing;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Tool.Commands;
using MessageContracts.Tool.Commands.Help;

namespace MessageContracts.Tool;

/// <summary>One run of the tool, from its arguments to its exit code.</summary>
internal static class ToolRun
{
    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            int code = Invoke(arguments, terminal);
            terminal.Output.Flush();
            return code;
        }
        catch (ToolFailure failure)
        {
            return Fail(terminal, failure.Message);
        }
        catch (IOException problem) when (IsClosedPipe(problem))
        {
            return Fail(terminal, "standard output was closed before everything was written.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, Sentence(problem.Message));
        }
        catch (Exception problem) when (Environment.GetEnvironmentVariable("CONTRACTS_DEBUG") is null)
        {
            return Fail(terminal, $"this is a mistake in contracts, not in what you gave it: {problem.GetType().Name}: {Sentence(problem.Message)} Please report it with what CONTRACTS_DEBUG=1 shows.");
        }
    }

    private static int Invoke(string[] arguments, Terminal terminal)
    {
        ParseResult parsed = ToolCommands.Create(terminal, arguments).Parse(arguments);
        if (parsed.Errors is [ParseError first, ..] && parsed.Action is not (HelpAction or VersionAction))
        {
            throw new ToolFailure($"{Mistake(parsed, first)} See '{CommandPath(parsed)} --help'.");
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static string Mistake(ParseResult parsed, ParseError first)
    {
        Command command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [string unknown, ..]
            ? $"There is no command '{unknown}'.{Spelling.DidYouMean(unknown, [.. command.Subcommands.Select(known => known.Name)])}"
            : Sentence(OneLine(first.Message));
    }

    private static int Fail(Terminal terminal, string message)
    {
        try
        {
            terminal.Output.Flush();
        }
        catch (IOException)
        {
            // Nobody listens there; the sentence below is for the other stream.
        }

        try
        {
            terminal.Error.WriteLine("contracts: " + message);
        }
        catch (IOException)
        {
            // Nor there: the exit code is what is left to tell by.
        }

        return ExitCode.CouldNotRun;
    }

    /// <summary>EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.</summary>
    private static bool IsClosedPipe(IOException problem) => problem.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    private static string CommandPath(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 ? ToolCommands.Name : $"{ToolCommands.Name} {command.Name}";
    }

    /// <summary>The parser lists what may be given line by line.</summary>
    private static string OneLine(string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 1 ? message : $"{lines[0]} {string.Join(", ", lines.Skip(1))}";
    }

    private static string Sentence(string message) => message.EndsWith('.') || message.EndsWith('?') ? message : message + ".";
}
