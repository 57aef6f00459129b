using System.CommandLine;

namespace MessageContracts.Tool.Commands.Help;

/// <summary>
/// The help of a command. The library has such a page too, but makes it by code so generic that it is compiled anew at each start, which takes
/// longer than all the rest of such a run.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="width">The most characters of a line.</param>
internal sealed class HelpPage(TextWriter output, int width)
{
    private const string Indent = "  ";

    // A text narrower than this is harder to read than one that a terminal wraps.
    private const int NarrowestText = 20;

    public void Write(Command command, Example[] examples)
    {
        output.WriteLine("Description:");
        Wrapped(Indent, Indent.Length, command.Description ?? "");
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine(Indent + Usage(command));
        output.WriteLine();
        Section("Arguments:", [.. command.Arguments.Select(HelpRow.Of)]);
        Section("Options:", Options(command));
        Section("Commands:", [.. command.Subcommands.Select(HelpRow.Of)]);
        output.WriteLine("Examples:");
        foreach (Example example in examples)
        {
            output.WriteLine($"{Indent}{example.Line}");
            output.WriteLine($"{Indent}    {example.Meaning}");
        }

        output.WriteLine();
    }

    private static string Usage(Command command)
    {
        string usage = command.Name;
        foreach (Symbol parent in command.Parents)
        {
            usage = $"{parent.Name} {usage}";
        }

        foreach (Argument argument in command.Arguments)
        {
            usage += " " + HelpRow.Usage(argument);
        }

        return usage + (command.Subcommands.Count > 0 ? " [command] [options]" : " [options]");
    }

    /// <summary>The command's own, and after them those that hold for all commands.</summary>
    private static List<HelpRow> Options(Command command)
    {
        List<HelpRow> rows = [];
        foreach (Option option in command.Options)
        {
            rows.Add(HelpRow.Of(option));
        }

        foreach (Symbol parent in command.Parents)
        {
            foreach (Option option in ((Command)parent).Options)
            {
                if (option.Recursive)
                {
                    rows.Add(HelpRow.Of(option));
                }
            }
        }

        return rows;
    }

    private void Section(string heading, List<HelpRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int column = 0;
        foreach (HelpRow row in rows)
        {
            column = Math.Max(column, row.Typed.Length);
        }

        output.WriteLine(heading);
        foreach (HelpRow row in rows)
        {
            Wrapped(Indent + row.Typed.PadRight(column) + Indent, column + (2 * Indent.Length), row.Meaning);
        }

        output.WriteLine();
    }

    /// <summary>A text after what leads it, each further line of it below the first.</summary>
    private void Wrapped(string lead, int column, string text)
    {
        int most = Math.Max(width - column, NarrowestText);
        output.Write(lead);
        while (text.Length > most)
        {
            int space = text.LastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            output.WriteLine(text[..end]);
            output.Write(new string(' ', column));
            text = text[end..].TrimStart(' ');
        }

        output.WriteLine(text);
    }
}
