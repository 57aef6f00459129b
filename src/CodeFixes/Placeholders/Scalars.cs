using System.Globalization;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.CodeFixes.Placeholders;

/// <summary>Scalars of JSON as C# writes them.</summary>
internal static class Scalars
{
    /// <summary>The literal; null for what is no scalar.</summary>
    public static string? Of(Node? node) => node?.Kind switch
    {
        NodeKind.String => SymbolDisplay.FormatLiteral(node.Text, quote: true),
        NodeKind.Boolean => node.Text,
        NodeKind.Integer => Integer(node.Text),
        NodeKind.Number => node.Text,
        _ => null,
    };

    // JSON has integers such as 1e3, which C# takes for a double.
    private static string Integer(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString("0", CultureInfo.InvariantCulture) : text;
}
