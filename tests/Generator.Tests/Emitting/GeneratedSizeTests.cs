using System.Globalization;
using System.Text;
using MessageContracts.Generator.Tests.Schemas;

namespace MessageContracts.Generator.Tests.Emitting;

/// <summary>Generated code stays small: what was accepted is written down, in <c>tests/Data</c> for the test and on a page for people.</summary>
public class GeneratedSizeTests
{
    private const string Accept = "MESSAGE_CONTRACTS_ACCEPT_SIZES";
    private const string Begin = "<!-- sizes: written by the test -->";
    private const string End = "<!-- end of sizes -->";

    // A twentieth more than was accepted, and a few lines for small types.
    private const int LinesBeside = 10;
    private const int IlBytesBeside = 100;

    [Fact]
    public void No_type_is_generated_much_larger_than_was_accepted()
    {
        IReadOnlyList<GeneratedSize> sizes = GeneratedSize.OfContracts();
        string budget = Repository.Find("tests/Data/generated-sizes.tsv");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllLines(budget, sizes.Select(size => size.ToString()));
            RewritePage(sizes);
        }

        Dictionary<string, GeneratedSize> accepted = File.ReadAllLines(budget).Select(GeneratedSize.Parse).ToDictionary(size => size.File, StringComparer.Ordinal);
        string[] wrong = [.. sizes.Select(size => Complaint(size, accepted.GetValueOrDefault(size.File))).OfType<string>()];
        Assert.True(wrong.Length == 0, $"{string.Join('\n', wrong)}\nIf the code is worth its size, run this test once with {Accept}=1: it writes tests/Data/generated-sizes.tsv and docs/performance.md anew.");
    }

    private static string? Complaint(GeneratedSize size, GeneratedSize? accepted) => accepted switch
    {
        null => $"{size.File} has no accepted size; it makes {size.Lines} lines and {size.IlBytes} bytes of IL.",
        _ when size.Lines > WithMargin(accepted.Lines, LinesBeside) => $"{size.File} makes {size.Lines} lines; {accepted.Lines} were accepted.",
        _ when size.IlBytes > WithMargin(accepted.IlBytes, IlBytesBeside) => $"{size.File} makes {size.IlBytes} bytes of IL; {accepted.IlBytes} were accepted.",
        _ => null,
    };

    private static int WithMargin(int accepted, int beside) => accepted + Math.Max(beside, accepted / 20);

    private static void RewritePage(IReadOnlyList<GeneratedSize> sizes)
    {
        string path = Repository.Find("docs/performance.md");
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        StringBuilder table = new("\n| schema file | lines | bytes of IL |\n|---|---:|---:|\n");
        foreach (GeneratedSize size in sizes)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {size.File} | {size.Lines} | {size.IlBytes} |\n");
        }

        File.WriteAllText(path, page[..begin] + table + page[end..]);
    }
}
