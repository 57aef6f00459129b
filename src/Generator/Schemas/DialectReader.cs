using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Reads which dialect a schema declares.</summary>
internal static class DialectReader
{
    // What is no URI of a vocabulary of 2019-09 or 2020-12 is one of the author's own.
    private static readonly string[] VocabularyRoots = ["https://json-schema.org/draft/2019-09/vocab/", "https://json-schema.org/draft/2020-12/vocab/"];

    private static readonly string[] Vocabularies =
        ["core", "applicator", "unevaluated", "validation", "meta-data", "format", "format-annotation", "format-assertion", "content"];

    /// <summary>The dialect of a document, or of a schema with an <c>$id</c>; that around it where it declares none.</summary>
    public static Dialect Of(Node schema, Dialect around, IssueList issues)
    {
        Dialect dialect = around;
        foreach (Member member in schema.Members)
        {
            if (member.Name == KeywordNames.Of(Keyword.Dialect))
            {
                dialect = Declared(member, around, issues);
            }
            else if (member.Name == KeywordNames.Of(Keyword.Vocabulary))
            {
                ReportVocabularies(member, issues);
            }
        }

        return dialect;
    }

    private static Dialect Declared(in Member member, Dialect around, IssueList issues)
    {
        if (member.Value.Kind == NodeKind.String && Dialect.Find(member.Value.Text) is { } known)
        {
            return known;
        }

        issues.Add(
            SchemaDiagnostics.UnknownDialect,
            member.ValueUnderline,
            NodeWords.Describe(member.Value),
            around.Name,
            Spelling.DidYouMean(member.Value.Text, Dialect.Uris),
            string.Join(", ", Dialect.Uris));
        return around;
    }

    private static void ReportVocabularies(in Member member, IssueList issues)
    {
        foreach (Member vocabulary in member.Value.Members)
        {
            bool isRequired = vocabulary.Value is { Kind: NodeKind.Boolean, Text: "true" };
            if (isRequired && !IsKnown(vocabulary.Name))
            {
                issues.Add(SchemaDiagnostics.UnknownVocabulary, vocabulary.NameSpan, NodeWords.Quote(vocabulary.Name));
            }
        }
    }

    private static bool IsKnown(string vocabulary) =>
        VocabularyRoots.Any(root => vocabulary.StartsWith(root, StringComparison.Ordinal) && Vocabularies.Contains(vocabulary.Substring(root.Length)));
}
