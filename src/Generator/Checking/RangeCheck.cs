using System.Globalization;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Checking;

/// <summary>Bounds that exclude each other: <c>minLength: 5</c> beside <c>maxLength: 3</c>.</summary>
internal static class RangeCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        Schema schema = place.Schema;
        Counts(issues, place, "minLength", schema.MinLength, "maxLength", schema.MaxLength, "string");
        Counts(issues, place, "minItems", schema.MinItems, "maxItems", schema.MaxItems, "array");
        Counts(issues, place, "minProperties", schema.MinProperties, "maxProperties", schema.MaxProperties, "object");
        Numbers(issues, place, "minimum", schema.Minimum, "maximum", schema.Maximum, exclusive: false);
        Numbers(issues, place, "exclusiveMinimum", schema.ExclusiveMinimum, "maximum", schema.Maximum, exclusive: true);
        Numbers(issues, place, "minimum", schema.Minimum, "exclusiveMaximum", schema.ExclusiveMaximum, exclusive: true);
        Numbers(issues, place, "exclusiveMinimum", schema.ExclusiveMinimum, "exclusiveMaximum", schema.ExclusiveMaximum, exclusive: true);
    }

    private static void Counts(CheckIssues issues, Place place, string low, int? least, string high, int? most, string what)
    {
        if (least > most)
        {
            Report(issues, place, low, Text(least), high, Text(most), what);
        }
    }

    private static void Numbers(CheckIssues issues, Place place, string low, string? least, string high, string? most, bool exclusive)
    {
        if (least is null || most is null)
        {
            return;
        }

        int order = JsonNumber.Parse(least).CompareTo(JsonNumber.Parse(most));
        if (order > 0 || (order == 0 && exclusive))
        {
            Report(issues, place, low, least, high, most, "number");
        }
    }

    private static void Report(CheckIssues issues, Place place, string low, string least, string high, string most, string what) =>
        issues.Add(ContradictionDiagnostics.EmptyRange, place, "/" + low, low, least, high, most, what);

    private static string Text(int? count) => count.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
