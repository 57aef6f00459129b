namespace MessageContracts.Generator.Reading;

/// <summary>Says what is wrong with a JSON text in plain words, by the mistakes people make.</summary>
internal static class JsonErrors
{
    public static string ExpectedName(string content, int at) => Habit(content, at) ?? "here a name in double quotes is expected.";

    public static string ExpectedComma(string content, int at, char bracket) =>
        Habit(content, at) ?? $"here ',' or '{bracket}' is expected.";

    public static string ExpectedValue(string content, int at) => Habit(content, at) ?? "here a value is expected.";

    // What other languages allow.
    private static string? Habit(string content, int at) => (at < content.Length ? content[at] : '\0') switch
    {
        '\0' when at >= content.Length => "the text ends before its last bracket is closed.",
        '/' or '#' => "JSON has no comments; remove it.",
        '\'' => "JSON knows double quotes only.",
        _ => null,
    };
}
