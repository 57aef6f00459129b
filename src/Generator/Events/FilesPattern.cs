using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Events;

/// <summary>Reads <c>files</c>: a template that file names are matched with, so that each of its parts must be told from the next.</summary>
internal static class FilesPattern
{
    public static Template? Read(in Member member, in TableFields fields)
    {
        if (!fields.Is(member, NodeKind.String, "a pattern of file names", EventTableDiagnostics.WrongDeclaration))
        {
            return null;
        }

        Template template = TemplateParser.Parse(member.Value.Text, out TemplateError error, out int offset);
        string? reason = error switch
        {
            TemplateError.UnbalancedBrace => "this brace has no partner.",
            TemplateError.EmptyPlaceholder => "this placeholder names nothing.",
            _ => FindAmbiguity(template, ref offset),
        };
        if (reason is not null)
        {
            fields.Issues.Add(EventTableDiagnostics.InvalidFiles, member.Value.SpanOfCharacter(offset), reason);
        }

        return reason is null || template.IsGuessed ? template : null;
    }

    private static string? FindAmbiguity(Template template, ref int offset)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        bool followsPlaceholder = false;
        foreach (TemplatePart part in template.Parts)
        {
            offset = part.Offset;
            if (part.IsPlaceholder && followsPlaceholder)
            {
                return "between two placeholders a text must stand, such as '.'.";
            }

            if (part.IsPlaceholder && !names.Add(part.Text))
            {
                return $"'{{{part.Text}}}' stands here for the second time.";
            }

            followsPlaceholder = part.IsPlaceholder;
        }

        return null;
    }
}
