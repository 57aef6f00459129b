using System.CommandLine;
using System.Globalization;

namespace MessageContracts.Tool.Commands.Help;

/// <summary>A line of a help page: what is typed, and what it means.</summary>
internal sealed record HelpRow(string Typed, string Meaning)
{
    public static HelpRow Of(Argument argument) => new(Label(argument), argument.Description ?? "");

    public static HelpRow Of(Command command) => new(command.Name, command.Description ?? "");

    public static HelpRow Of(Option option)
    {
        string typed = option.Name;
        foreach (string alias in option.Aliases)
        {
            // Those with '/' are for people used to Windows; nobody is taught them.
            typed = alias.StartsWith('-') ? $"{alias}, {typed}" : typed;
        }

        string value = option.HelpName is { } name && option.Arity.MaximumNumberOfValues > 0 ? $" <{name}>" : "";
        string required = option.Required ? " (REQUIRED)" : "";
        string usual = option.HasDefaultValue ? $" [default: {Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture)}]" : "";
        return new HelpRow(typed + value + required, option.Description + usual);
    }

    /// <summary>How an argument is written in the usage line.</summary>
    public static string Usage(Argument argument)
    {
        string label = Label(argument) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{label}]" : label;
    }

    private static string Label(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";
}
