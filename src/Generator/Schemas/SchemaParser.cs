using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Makes a schema document of a file's nodes. There always is one: what could not be read is left out.</summary>
internal static class SchemaParser
{
    public static SchemaDocument Parse(string path, string displayPath, Node? root, IssueList issues) =>
        new(path, displayPath, Stem(path), root is null ? new Schema { Pointer = "" } : ParseRoot(root, issues));

    private static Schema ParseRoot(Node root, IssueList issues)
    {
        SchemaReader reader = new(DialectReader.Of(root, Dialect.Default, issues), issues);
        reader.IsSchema(root, root.Underline);
        return reader.Read(root, "");
    }

    private static string Stem(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1;
        int end = path.LastIndexOf('.');
        return end > start ? path.Substring(start, end - start) : path.Substring(start);
    }
}
