using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Events;

/// <summary>Templates as values of the table: a mistake is reported at its very character.</summary>
internal static class Templates
{
    public static Template? Read(in Member member, in TableFields fields)
    {
        if (!fields.Is(member, NodeKind.String, "a text", EventTableDiagnostics.WrongSetting))
        {
            return null;
        }

        Template template = TemplateParser.Parse(member.Value.Text, out TemplateError error, out int offset);
        SourceSpan span = template.IsGuessed ? member.Value.SpanOfCharacter(offset) : default;
        switch (error)
        {
            case TemplateError.UnbalancedBrace:
                fields.Issues.Add(EventTableDiagnostics.UnbalancedBrace, span, member.Value.Text[offset].ToString());
                break;
            case TemplateError.EmptyPlaceholder:
                fields.Issues.Add(EventTableDiagnostics.EmptyPlaceholder, span);
                break;
        }

        return template;
    }
}
