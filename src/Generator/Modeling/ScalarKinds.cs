using System.Globalization;
using System.Numerics;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Modeling;

/// <summary>The BCL type for a scalar: by its JSON type, its <c>format</c> and its bounds.</summary>
internal static class ScalarKinds
{
    public static ScalarKind Of(JsonTypeSet type, Conjunction conjunction) => type switch
    {
        JsonTypeSet.String => OfFormat(conjunction),
        JsonTypeSet.Boolean => ScalarKind.Boolean,
        JsonTypeSet.Integer => OfBounds(conjunction),
        _ => Format(conjunction) == "decimal" ? ScalarKind.Decimal : ScalarKind.Double,
    };

    /// <summary>Whether C# can write a constant down without rounding it.</summary>
    public static bool HoldsConstant(JsonLiteral value) =>
        value.Kind != JsonLiteralKind.Number
        || (double.TryParse(value.Json, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsInfinity(number)
            && JsonNumber.Parse(number.ToString("R", CultureInfo.InvariantCulture)) == JsonNumber.Parse(value.Json));

    /// <summary>Whether reading the kind asserts the format by itself.</summary>
    public static bool Asserts(ScalarKind kind, string format) => (kind, format) is
        (ScalarKind.Uri, "uri") or (ScalarKind.UriReference, "uri-reference") or (ScalarKind.DateTime, "date-time")
        or (ScalarKind.Date, "date") or (ScalarKind.Guid, "uuid");

    private static ScalarKind OfFormat(Conjunction conjunction) => Format(conjunction) switch
    {
        "uri" => ScalarKind.Uri,
        "uri-reference" => ScalarKind.UriReference,
        "date-time" => ScalarKind.DateTime,
        "date" => ScalarKind.Date,
        "uuid" => ScalarKind.Guid,
        _ => ScalarKind.String,
    };

    private static ScalarKind OfBounds(Conjunction conjunction)
    {
        switch (Format(conjunction))
        {
            case "int32":
                return ScalarKind.Int32;
            case "int64":
                return ScalarKind.Int64;
            case "uint64":
                return ScalarKind.UInt64;
        }

        (BigInteger? low, BigInteger? high) = Bounds(conjunction);
        if (low >= int.MinValue && high <= int.MaxValue)
        {
            return ScalarKind.Int32;
        }

        bool fitsLong = (low is null || low >= long.MinValue) && (high is null || high <= long.MaxValue);
        if (fitsLong)
        {
            return ScalarKind.Int64;
        }

        return low >= 0 && high <= ulong.MaxValue ? ScalarKind.UInt64 : ScalarKind.BigInteger;
    }

    private static (BigInteger? Low, BigInteger? High) Bounds(Conjunction conjunction)
    {
        BigInteger? low = null;
        BigInteger? high = null;
        foreach (Place member in conjunction.Members)
        {
            low = Max(low, Parse(member.Schema.Minimum), Parse(member.Schema.ExclusiveMinimum));
            high = Min(high, Parse(member.Schema.Maximum), Parse(member.Schema.ExclusiveMaximum));
        }

        return (low, high);
    }

    private static BigInteger? Max(params BigInteger?[] values) => values.Where(v => v is not null).Max();

    private static BigInteger? Min(params BigInteger?[] values) => values.Where(v => v is not null).Min();

    private static BigInteger? Parse(string? text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value) ? value : null;

    private static string? Format(Conjunction conjunction)
    {
        foreach (Place member in conjunction.Members)
        {
            if (member.Schema.Format is { } format)
            {
                return format;
            }
        }

        return null;
    }
}
