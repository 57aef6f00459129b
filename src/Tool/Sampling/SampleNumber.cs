using System.Globalization;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Sampling;

/// <summary>Makes a number between bounds, a multiple of what it must be one of.</summary>
internal static class SampleNumber
{
    private const decimal LittleMore = 0.000001m;

    public static Node Of(IEnumerable<Schema> schemas, bool isInteger)
    {
        Schema[] all = [.. schemas];
        decimal step = all.Select(schema => Value(schema.MultipleOf)).Where(value => value > 0).DefaultIfEmpty(isInteger ? 1m : 0.5m).Max()!.Value;
        step = isInteger && step != decimal.Truncate(step) ? 1m : step;
        decimal? least = all.Select(schema => Value(schema.Minimum)).Concat(all.Select(schema => Value(schema.ExclusiveMinimum) + LittleMore)).Max();
        decimal? most = all.Select(schema => Value(schema.Maximum)).Concat(all.Select(schema => Value(schema.ExclusiveMaximum) - LittleMore)).Min();
        decimal value = Rounded(least is > 0 ? least.Value : most is < 1 ? Math.Max(least ?? most.Value - step, most.Value - step) : 1m, step);
        return Sampled.Number((value % 1 == 0 ? decimal.Truncate(value) : value).ToString(CultureInfo.InvariantCulture));
    }

    private static decimal Rounded(decimal value, decimal step)
    {
        try
        {
            return Math.Ceiling(value / step) * step;
        }
        catch (OverflowException)
        {
            return value;
        }
    }

    /// <summary>A bound; none where it is beyond what is worth a sample.</summary>
    private static decimal? Value(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1e20m ? value : null;
}
