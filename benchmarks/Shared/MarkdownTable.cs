using System.Text;

namespace MessageContracts.Benchmarks.Shared;

/// <summary>A table of Markdown, aligned, so that it reads well in a terminal too.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        int[] widths = [.. heads.Select((head, column) => all.Select(row => row[column].Length).Append(head.Length).Max())];
        StringBuilder text = new();
        Append(text, heads, widths);
        Append(text, [.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (IReadOnlyList<string> row in all)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells, int[] widths)
    {
        text.Append("| ").Append(cells[0].PadRight(widths[0]));
        for (int column = 1; column < cells.Count; column++)
        {
            text.Append(" | ").Append(cells[column].PadLeft(widths[column]));
        }

        text.Append(" |\n");
    }
}
