namespace MessageContracts.Generator.Events;

/// <summary>Reads the text of a check: an operand, the word <c>equals</c>, an operand.</summary>
internal ref struct CheckParser(string text)
{
    private const string UpToFirstDot = "up to first dot";
    private const string EqualsWord = "equals";

    /// <summary>How far the text was understood; where it was not, this is the place.</summary>
    public int Offset { get; private set; }

    /// <summary>What is missing at <see cref="Offset"/>; null where nothing is.</summary>
    public string? Expected { get; private set; }

    public Check? Parse(string pointer)
    {
        if (Operand() is not { } left || !Accept(EqualsWord, required: true) || Operand() is not { } right || !AtEnd())
        {
            return null;
        }

        return new Check(left, right, text, pointer);
    }

    private CheckOperand? Operand()
    {
        SkipSpaces();
        int close = Offset < text.Length && text[Offset] == '{' ? text.IndexOf('}', Offset) : -1;
        string path = close < 0 ? "" : text.Substring(Offset + 1, close - Offset - 1);
        if (string.IsNullOrWhiteSpace(path) || path.IndexOf('{') >= 0)
        {
            Expected = "a name in braces";
            return null;
        }

        Offset = close + 1;
        return new CheckOperand(path, Accept(UpToFirstDot, required: false));
    }

    private bool Accept(string words, bool required)
    {
        int before = Offset;
        SkipSpaces();
        if (string.CompareOrdinal(text, Offset, words, 0, words.Length) == 0)
        {
            Offset += words.Length;
            return true;
        }

        Expected = required ? $"'{words}'" : null;
        Offset = required ? Offset : before;
        return false;
    }

    private bool AtEnd()
    {
        SkipSpaces();
        Expected = Offset < text.Length ? "the end" : null;
        return Expected is null;
    }

    private void SkipSpaces()
    {
        while (Offset < text.Length && text[Offset] == ' ')
        {
            Offset++;
        }
    }
}
