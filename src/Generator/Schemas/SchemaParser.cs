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
        SchemaReader reader = new(issues);
        if (reader.IsSchema(root, root.Underline))
        {
            ReportOtherDraft(root, issues);
        }

        return reader.Read(root, "");
    }

    private static void ReportOtherDraft(Node root, IssueList issues)
    {
        foreach (Member member in root.Members)
        {
            if (member.Name == KeywordNames.Of(Keyword.Dialect) && !IsDraft7(member.Value))
            {
                issues.Add(SchemaDiagnostics.OtherDraft, member.ValueUnderline, NodeWords.Quote(member.Value.Text));
            }
        }
    }

    private static bool IsDraft7(Node dialect) => dialect.Kind == NodeKind.String && dialect.Text is
        "http://json-schema.org/draft-07/schema#" or "http://json-schema.org/draft-07/schema" or
        "https://json-schema.org/draft-07/schema#" or "https://json-schema.org/draft-07/schema";

    private static string Stem(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1;
        int end = path.LastIndexOf('.');
        return end > start ? path.Substring(start, end - start) : path.Substring(start);
    }
}
