using System.Globalization;
using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>The general categories of the characters beyond the basic plane, which .NET's classes of one unit cannot tell.</summary>
internal static class UnicodeCategories
{
    private const int FirstPlane = 1;
    private const int LastPlane = 16;
    private const int PlaneLength = 0x10000;

    // In the order of UnicodeCategory.
    private static readonly string[] Names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    // Made when first needed: a million characters are looked at.
    private static readonly Lazy<List<(CodePointRange Range, string Name)>> Runs = new(ReadAll);

    /// <summary>The characters of a category (<c>Lu</c>), or of all whose names begin so (<c>L</c>), in order.</summary>
    public static IReadOnlyList<CodePointRange> Beyond(string name) =>
        [.. Runs.Value.Where(run => run.Name.StartsWith(name, StringComparison.Ordinal)).Select(run => run.Range)];

    private static List<(CodePointRange Range, string Name)> ReadAll()
    {
        List<(CodePointRange Range, string Name)> runs = [];
        for (int plane = FirstPlane; plane <= LastPlane; plane++)
        {
            Read(plane * PlaneLength, runs);
        }

        return runs;
    }

    private static void Read(int start, List<(CodePointRange Range, string Name)> runs)
    {
        StringBuilder characters = new(2 * PlaneLength);
        for (int at = 0; at < PlaneLength; at++)
        {
            characters.Append(char.ConvertFromUtf32(start + at));
        }

        string text = characters.ToString();
        for (int at = 0; at < PlaneLength; at++)
        {
            string name = Names[(int)CharUnicodeInfo.GetUnicodeCategory(text, 2 * at)];
            if (runs.Count > 0 && runs[runs.Count - 1].Name == name)
            {
                runs[runs.Count - 1] = (runs[runs.Count - 1].Range with { High = start + at }, name);
            }
            else
            {
                runs.Add((new CodePointRange(start + at, start + at), name));
            }
        }
    }
}
