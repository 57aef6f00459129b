namespace MessageContracts.Generator.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>A sentence to append to a message, with a space before it; empty where no word is near enough.</summary>
    public static string DidYouMean(string written, string[] known) =>
        Nearest(written, known) is { } word ? $" Did you mean '{word}'?" : "";

    public static string? Nearest(string written, string[] known)
    {
        // A third of the letters may differ; more, and the suggestion would puzzle.
        int limit = Math.Max(1, written.Length / 3);
        string? nearest = null;
        foreach (string word in known)
        {
            if (Math.Abs(word.Length - written.Length) <= limit && Distance(written, word) is int distance && distance <= limit)
            {
                nearest = word;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>The Levenshtein distance, blind to case.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = new int[to.Length + 1];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (int line = 1; line <= from.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.Length; column++)
            {
                int replaced = diagonal + (Same(from[line - 1], to[column - 1]) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[to.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
