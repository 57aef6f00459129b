using System.Xml.Linq;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace MessageContracts.CodeFixes.Placeholders;

/// <summary>Reads the first of a schema's examples from the documentation of a generated member.</summary>
internal static class SchemaExample
{
    // A documentation that inherits from another, which inherits; more than that is a circle.
    private const int LongestChain = 4;

    /// <summary>The example as JSON; null where the schema has none.</summary>
    public static Node? Of(ISymbol? member, Compilation compilation)
    {
        for (int i = 0; i < LongestChain && member is not null; i++)
        {
            if (DocumentationOf(member) is not { } documentation)
            {
                return null;
            }

            if (documentation.Descendants("example").FirstOrDefault() is { } example)
            {
                return First(example.Value);
            }

            string? inherited = documentation.Descendants("inheritdoc").FirstOrDefault()?.Attribute("cref")?.Value;
            member = inherited is null ? null : DocumentationCommentId.GetFirstSymbolForDeclarationId(inherited, compilation);
        }

        return null;
    }

    private static XElement? DocumentationOf(ISymbol member)
    {
        try
        {
            return member.GetDocumentationCommentXml() is { Length: > 0 } xml ? XElement.Parse("<all>" + xml + "</all>") : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    /// <summary>The documentation has the examples as JSON, with commas between.</summary>
    private static Node? First(string examples)
    {
        Node? list = DocumentReader.Read("example.json", new FileText("[" + examples + "]"), ReadLimits.Default, new IssueList("example.json"), CancellationToken.None);
        return list is { Items: [var first, ..] } ? first : null;
    }
}
