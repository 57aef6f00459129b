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
        Bound least = new("minimum", schema.Minimum), above = new("exclusiveMinimum", schema.ExclusiveMinimum, IsExclusive: true);
        Bound most = new("maximum", schema.Maximum), below = new("exclusiveMaximum", schema.ExclusiveMaximum, IsExclusive: true);
        Numbers(issues, place, least, most);
        Numbers(issues, place, above, most);
        Numbers(issues, place, least, below);
        Numbers(issues, place, above, below);
    }

    private static void Counts(CheckIssues issues, Place place, string low, int? least, string high, int? most, string what)
    {
        if (least > most)
        {
            Report(issues, place, low, Text(least), high, Text(most), what);
        }
    }

    private static void Numbers(CheckIssues issues, Place place, Bound low, Bound high)
    {
        if (low.Value is not { } least || high.Value is not { } most)
        {
            return;
        }

        bool areIntegers = place.Schema.Types is { Count: 1 } types && types[0] == "integer";
        int order = JsonNumber.Parse(least).CompareTo(JsonNumber.Parse(most));
        if (order > 0 || (order == 0 && (low.IsExclusive || high.IsExclusive)) || (areIntegers && LeaveNoInteger(low, high)))
        {
            Report(issues, place, low.Keyword, least, high.Keyword, most, areIntegers ? "integer" : "number");
        }
    }

    /// <summary>Whether no integer lies between two bounds, such as 1.2 and 1.8. Nothing is said of numbers that a decimal does not hold exactly.</summary>
    private static bool LeaveNoInteger(Bound low, Bound high)
    {
        if (!TryRead(low, out decimal least) || !TryRead(high, out decimal most))
        {
            return false;
        }

        decimal first = Math.Ceiling(least);
        decimal last = Math.Floor(most);
        return (low.IsExclusive && first == least ? first + 1 : first) > (high.IsExclusive && last == most ? last - 1 : last);
    }

    private static bool TryRead(Bound bound, out decimal value)
    {
        // From here a step up or down does not overflow.
        const decimal Largest = 1e27m;
        return decimal.TryParse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && Math.Abs(value) < Largest
            && JsonNumber.Parse(value.ToString(CultureInfo.InvariantCulture)) == JsonNumber.Parse(bound.Value!);
    }

    private static void Report(CheckIssues issues, Place place, string low, string least, string high, string most, string what) =>
        issues.Add(ContradictionDiagnostics.EmptyRange, place, "/" + low, low, least, high, most, what);

    private static string Text(int? count) => count.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound that numbers have; its value is null where it is not set.</summary>
    private readonly record struct Bound(string Keyword, string? Value, bool IsExclusive = false);
}
