using System.Globalization;
using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>
/// A set of characters of Unicode, said in .NET's dialect: there a character beyond the basic plane is two units, so that a class of one unit cannot hold it.
/// </summary>
internal sealed class CodePointSet
{
    private const int FirstBeyond = 0x10000;
    private const int FirstHalf = 0xD800;
    private const int LastHalf = 0xDFFF;

    private readonly List<CodePointRange> ranges = [];
    private readonly List<(string Name, bool Negated)> categories = [];

    public void Add(int low, int high) => ranges.Add(new CodePointRange(low, high));

    public void Add(IEnumerable<CodePointRange> others) => ranges.AddRange(others);

    /// <summary>Adds a general category, or all characters outside of it.</summary>
    public void AddCategory(string name, bool negated) => categories.Add((name, negated));

    /// <summary>An expression for one character that is in the set, or, negated, is not.</summary>
    public string ToDotNet(bool negated)
    {
        string basic = Basic(negated);
        string beyond = SurrogatePairs.Of(Beyond(negated));
        return (basic.Length, beyond.Length) switch
        {
            (0, 0) => "(?!)",
            (_, 0) => basic,
            (0, _) => $"(?:{beyond})",
            _ => $"(?:{basic}|{beyond})",
        };
    }

    /// <summary>The class of the characters of one unit; halves of others are none of them.</summary>
    private string Basic(bool negated)
    {
        StringBuilder body = new();
        foreach ((string name, bool isNegated) in categories)
        {
            body.Append(isNegated ? @"\P{" : @"\p{").Append(name).Append('}');
        }

        bool subtracts = body.Length > 0;
        List<CodePointRange> all = [.. ranges, .. negated ? [new CodePointRange(FirstHalf, LastHalf)] : Array.Empty<CodePointRange>()];
        foreach (CodePointRange range in CodePointRange.Union(negated && !subtracts ? CodePointRange.Complement(all) : all))
        {
            Append(body, range.Low, Math.Min(range.High, FirstHalf - 1));
            Append(body, Math.Max(range.Low, negated && subtracts ? FirstHalf : LastHalf + 1), Math.Min(range.High, FirstBeyond - 1));
        }

        return (body.Length, negated, subtracts) switch
        {
            (0, _, _) => "",
            (_, true, true) => $"[^{body}]",
            (_, false, true) => $@"[{body}-[\uD800-\uDFFF]]",
            _ => $"[{body}]",
        };
    }

    private List<CodePointRange> Beyond(bool negated)
    {
        List<CodePointRange> all = [.. ranges];
        foreach ((string name, bool isNegated) in categories)
        {
            IReadOnlyList<CodePointRange> characters = UnicodeCategories.Beyond(name);
            all.AddRange(isNegated ? CodePointRange.Complement(characters) : characters);
        }

        return [.. (negated ? CodePointRange.Complement(all) : CodePointRange.Union(all))
            .Where(range => range.High >= FirstBeyond)
            .Select(range => range with { Low = Math.Max(range.Low, FirstBeyond) })];
    }

    private static void Append(StringBuilder body, int low, int high)
    {
        if (low <= high)
        {
            Append(body, low);
        }

        if (low < high)
        {
            Append(body.Append('-'), high);
        }
    }

    /// <summary>One character of one unit, in a class or out of it.</summary>
    public static void Append(StringBuilder text, int unit)
    {
        if (unit is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            text.Append((char)unit);
        }
        else
        {
            text.Append("\\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
