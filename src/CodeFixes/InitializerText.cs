using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>Puts assignments into an initializer, in the form that it has already: on its line, or a line each.</summary>
internal static class InitializerText
{
    private const string Step = "    ";

    public static TextChange Change(SourceText text, BaseObjectCreationExpressionSyntax creation, string[] assignments)
    {
        string newLine = NewLineOf(text);
        InitializerExpressionSyntax? initializer = creation.Initializer;
        if (initializer is null)
        {
            string indent = IndentAt(text, creation.SpanStart);
            string lines = string.Concat(assignments.Select(assignment => indent + Step + assignment + "," + newLine));
            return new TextChange(new TextSpan(creation.Span.End, 0), $"{newLine}{indent}{{{newLine}{lines}{indent}}}");
        }

        if (initializer.Expressions.Count == 0)
        {
            return new TextChange(initializer.Span, "{ " + string.Join(", ", assignments) + " }");
        }

        ExpressionSyntax last = initializer.Expressions[initializer.Expressions.Count - 1];
        bool hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        int end = hasComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        bool isOnOneLine = text.Lines.IndexOf(initializer.SpanStart) == text.Lines.IndexOf(initializer.Span.End);
        string between = isOnOneLine ? " " : newLine + IndentAt(text, last.SpanStart);
        string added = string.Join("," + between, assignments);
        return new TextChange(new TextSpan(end, 0), (hasComma ? "" : ",") + between + added + (hasComma ? "," : ""));
    }

    private static string IndentAt(SourceText text, int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLineOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
