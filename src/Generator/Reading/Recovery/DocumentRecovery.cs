using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Reading.Recovery;

/// <summary>
/// Reads a file that is not well-formed as if its mistakes were mended, so that the types of what stands below them stay while it is edited. What was
/// guessed is good for names and shapes; nothing may be judged by it.
/// </summary>
internal static class DocumentRecovery
{
    // Who edits breaks a line or two. What takes more is another kind of text, and not worth the time.
    private const int MaxRepairs = 8;
    private const int MaxCharacters = 1_000_000;

    /// <param name="content">The text, whose syntax error was reported. JSON is read as the YAML that it nearly is.</param>
    /// <param name="limits">What one file may hold.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Node? Read(string content, ReadLimits limits, CancellationToken cancellationToken)
    {
        Attempt best = Attempt.At(content, limits, cancellationToken);
        int left = MaxCharacters;
        for (int repairs = 0; repairs < MaxRepairs && best.Break is { } broken && left > 0; repairs++)
        {
            Attempt? next = null;
            foreach (string text in LineRepairs.Of(best.Text, broken))
            {
                Attempt attempt = Attempt.At(text, limits, cancellationToken);
                next = attempt.Rest < (next ?? best).Rest ? attempt : next;
                left -= text.Length;
                if (next?.Break is null ? next is not null : left <= 0)
                {
                    break;
                }
            }

            if (next is null)
            {
                break;
            }

            best = next;
        }

        return best.Root;
    }

    private sealed record Attempt(string Text, Node? Root, SyntaxBreak? Break)
    {
        /// <summary>How much of the text was not reached.</summary>
        public int Rest => Break is { } broken ? Math.Max(1, Text.Length - broken.Offset + 1) : 0;

        public static Attempt At(string text, ReadLimits limits, CancellationToken cancellationToken)
        {
            var reader = new YamlReader(text, new SourcePositions(text), limits, IssueList.Ignore, cancellationToken);
            Node? root = reader.Read();
            return new Attempt(text, root, reader.Break);
        }
    }
}
