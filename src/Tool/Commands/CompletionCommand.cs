using System.CommandLine;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts completion</c>: scripts that ask the tool itself what may come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _contracts() {
            local IFS=$'\n'
            COMPREPLY=($(contracts "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            # A word is completed from its start: what stands before the last colon or equals sign is kept by bash.
            COMPREPLY=($(compgen -W "${COMPREPLY[*]}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _contracts contracts
        """;

    private const string Zsh = """
        #compdef contracts
        _contracts() {
            local -a found
            found=("${(@f)$(contracts "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _contracts contracts
        """;

    private const string Fish = """
        complete -c contracts -a '(contracts "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    public static CommandEntry Entry { get; } = new(
        "completion",
        "Prints a script that lets a shell complete commands, options and the names of schemas.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Argument<string> shell = new("SHELL") { Description = "The shell to print it for.", HelpName = "bash|zsh|fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        ToolCommand command = new(Entry)
        {
            Examples =
            [
                new("source <(contracts completion bash)", "In ~/.bashrc; the same with zsh in ~/.zshrc."),
                new("contracts completion fish > ~/.config/fish/completions/contracts.fish", "For fish."),
            ],
        };
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            terminal.Output.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCode.Valid;
        });
        return command;
    }
}
