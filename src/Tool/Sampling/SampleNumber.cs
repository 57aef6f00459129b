using System.Globalization;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Sampling;

/// <summary>Makes a number between bounds, a multiple of what it must be one of.</summary>
internal static class SampleNumber
{
    private const decimal LittleMore = 0.000001m;
    private const int MostSteps = 10_000;

    /// <param name="schemas">The schemas that the number is for.</param>
    /// <param name="isInteger">Whether it has no fraction.</param>
    /// <param name="variant">How many numbers that fit are passed over.</param>
    public static Node Of(IEnumerable<Schema> schemas, bool isInteger, int variant)
    {
        Schema[] all = [.. schemas];
        decimal[] steps = [.. all.Select(schema => Value(schema.MultipleOf)).OfType<decimal>().Where(step => step > 0)];
        decimal? least = all.Select(schema => Value(schema.Minimum)).Concat(all.Select(schema => Value(schema.ExclusiveMinimum) + LittleMore)).Max();
        decimal? most = all.Select(schema => Value(schema.Maximum)).Concat(all.Select(schema => Value(schema.ExclusiveMaximum) - LittleMore)).Min();
        decimal step = steps.Append(isInteger ? 1m : 0.5m).Where(value => !isInteger || value % 1 == 0).DefaultIfEmpty(1m).Max();
        if (steps.Length == 0 && !isInteger && most - least < step)
        {
            return Sampled.Number(Text(((least + most) / 2)!.Value));
        }

        decimal value = First(least, most, step);
        for (int tried = 0; tried < MostSteps && (steps.Any(other => value % other != 0) || --variant >= 0); tried++)
        {
            value += step;
        }

        return Sampled.Number(Text(value));
    }

    private static decimal First(decimal? least, decimal? most, decimal step) =>
        Rounded(least is > 0 ? least.Value : most is < 1 ? Math.Max(least ?? most.Value - step, most.Value - step) : 1m, step);

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

    private static string Text(decimal value) => (value % 1 == 0 ? decimal.Truncate(value) : value).ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound; none where it is beyond what is worth a sample.</summary>
    private static decimal? Value(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1e20m ? value : null;
}
