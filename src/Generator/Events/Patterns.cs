using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>Regular expressions as values of the table.</summary>
internal static class Patterns
{
    public static string? Read(string key, in TableFields fields)
    {
        if (!fields.TryFind(key, NodeKind.String, "a regular expression", EventTableDiagnostics.WrongSetting, out Member member))
        {
            return null;
        }

        if (EcmaPattern.FindError(member.Value.Text) is not { } error)
        {
            return member.Value.Text;
        }

        fields.Issues.Add(EventTableDiagnostics.InvalidPattern, member.ValueUnderline, NodeWords.Describe(member.Value), error);
        return null;
    }
}
