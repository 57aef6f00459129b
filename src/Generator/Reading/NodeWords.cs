namespace MessageContracts.Generator.Reading;

/// <summary>How messages name what they found.</summary>
internal static class NodeWords
{
    private const int LongestQuote = 40;

    /// <summary>A scalar's text in quotes, or what kind of collection it is: "'abc'", "a list", "empty".</summary>
    public static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Mapping or NodeKind.Sequence => Describe(node.Kind),
        NodeKind.Null => node.Text.Length == 0 ? "empty" : "null",
        _ => Quote(node.Text),
    };

    public static string Describe(NodeKind kind) => kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => "a list",
        NodeKind.Null => "empty",
        NodeKind.Boolean => "a boolean",
        NodeKind.String => "a text",
        _ => "a number",
    };

    /// <summary>In quotes, on one line and not too long for a message.</summary>
    public static string Quote(string text)
    {
        string line = text.Length > LongestQuote ? text.Substring(0, LongestQuote) + "…" : text;
        return "'" + line.Replace('\n', ' ').Replace('\r', ' ') + "'";
    }
}
