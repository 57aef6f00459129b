using System.Globalization;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary><c>default</c> and <c>examples</c>: what a schema shows of itself has to be valid.</summary>
internal static class SampleCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        if (place.Schema.Default is { } value)
        {
            Check(issues, place, "/default", "default", value);
        }

        for (int i = 0; i < place.Schema.Examples.Count; i++)
        {
            Check(issues, place, "/examples/" + i.ToString(CultureInfo.InvariantCulture), "example", place.Schema.Examples[i]);
        }
    }

    private static void Check(CheckIssues issues, Place place, string keyword, string what, JsonLiteral value)
    {
        if (issues.Judge(place, value) is { } finding)
        {
            string at = finding.InstancePointer.Length == 0 ? "it " : $"'{finding.InstancePointer}' ";
            issues.Add(ContradictionDiagnostics.InvalidSample, place, keyword, what, at, finding.Message, finding.SchemaLocation);
        }
    }
}
