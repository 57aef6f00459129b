using System.Globalization;
using System.Text;

namespace MessageContracts.Benchmarks.Quick;

/// <summary>Sets the figures in two tables of Markdown, aligned, so that they read well in a terminal too.</summary>
internal static class FigureTable
{
    public static string Of(IReadOnlyList<Figure> figures, IReadOnlyList<Budget> budgets)
    {
        int[] sizes = [.. figures.Select(figure => figure.Schemas).Distinct()];
        StringBuilder text = new();
        Append(text, ["milliseconds", .. sizes.Select(size => $"{size} schemas")],
            figures.GroupBy(figure => figure.Name).Select(row => (string[])[row.Key, .. row.Select(figure => Number(figure.Milliseconds))]));
        text.AppendLine();
        Append(text, ["ratio", "is", "may be", "kept"],
            budgets.Select(budget => (string[])[$"{budget.Name} / {budget.Over}", Number(budget.Ratio), budget.Limit is { } limit ? Number(limit) : "–", Verdict(budget)]));
        return text.ToString();
    }

    private static string Verdict(Budget budget) => budget switch
    {
        { Limit: null } => "–",
        { IsKept: true } => "yes",
        _ => "**no**",
    };

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, string[] heads, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        int[] widths = [.. heads.Select((head, column) => all.Max(row => Math.Max(head.Length, row[column].Length)))];
        AppendRow(text, heads, widths);
        AppendRow(text, [.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (string[] row in all)
        {
            AppendRow(text, row, widths);
        }
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths)
    {
        text.Append("| ").Append(cells[0].PadRight(widths[0]));
        for (int column = 1; column < cells.Length; column++)
        {
            text.Append(" | ").Append(cells[column].PadLeft(widths[column]));
        }

        text.AppendLine(" |");
    }
}
