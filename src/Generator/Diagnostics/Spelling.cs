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

    /// <summary>How many letters were left out, added, replaced or swapped with the next one, blind to case (the optimal string alignment distance).</summary>
    private static int Distance(string from, string to)
    {
        int[,] distance = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                distance[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
            }
        }

        return distance[from.Length, to.Length];

        int Least(int i, int j)
        {
            int replaced = distance[i - 1, j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
            int least = Math.Min(replaced, 1 + Math.Min(distance[i - 1, j], distance[i, j - 1]));
            bool swapped = i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]);
            return swapped ? Math.Min(least, distance[i - 2, j - 2] + 1) : least;
        }
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
