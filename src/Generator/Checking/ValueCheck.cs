using System.Globalization;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Checking;

/// <summary>Constants and listed values that the keywords beside them refuse.</summary>
internal static class ValueCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        if (place.Schema.Const is { } value && issues.Judge(place, value) is { } finding)
        {
            issues.Add(ContradictionDiagnostics.ImpossibleValue, place, "/const", Quote(value), "const", Says(finding), finding.SchemaLocation);
        }
        else if (place.Schema.Const is null)
        {
            Listed(issues, place, place.Schema.Enum);
        }
    }

    private static void Listed(CheckIssues issues, Place place, EquatableArray<JsonLiteral> values)
    {
        var findings = new Finding?[values.Count];
        bool anyFits = values.Count == 0;
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = issues.Judge(place, values[i]);
            anyFits |= findings[i] is null;
        }

        if (!anyFits)
        {
            issues.Add(
                ContradictionDiagnostics.ImpossibleValue, place, "/enum", "nothing that fits", "enum", "its first value " + Says(findings[0]!), findings[0]!.SchemaLocation);
            return;
        }

        for (int i = 0; i < findings.Length; i++)
        {
            if (findings[i] is { } finding)
            {
                string at = "/enum/" + i.ToString(CultureInfo.InvariantCulture);
                issues.Add(ContradictionDiagnostics.UselessValue, place, at, Quote(values[i]), Says(finding), finding.SchemaLocation);
            }
        }
    }

    private static string Says(Finding finding) =>
        finding.InstancePointer.Length == 0 ? finding.Message : $"at '{finding.InstancePointer}' {finding.Message}";

    private static string Quote(JsonLiteral value) => Wording.Shorten(value.Json);
}
