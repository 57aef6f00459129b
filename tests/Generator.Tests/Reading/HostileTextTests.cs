using System.Diagnostics;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Texts made to exhaust the stack or the patience of whoever reads them.</summary>
public class HostileTextTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("a.yaml", "[", 500_000, "MC0105")]
    [InlineData("a.yaml", "{a: ", 200_000, "MC0105")]
    [InlineData("a.yaml", "- ", 200_000, "MC0105")]
    [InlineData("a.yaml", "? ", 200_000, "MC0105")]
    [InlineData("a.json", "[", 500_000, "MC0105")]
    [InlineData("a.json", "{\"a\":", 200_000, "MC0105")]
    [InlineData("a.json", "[1,", 200_000, "MC0105")]
    public void DeepNestingIsRefused(string path, string opening, int count, string id) =>
        Assert.Equal(id, Assert.Single(ReadInTime(path, Repeat(opening, count))).Rule.Id);

    [Theory]
    [InlineData("k{0}: &a{0} [*a{1}]\n", 60, true)]
    [InlineData("k{0}: &a{0} [*a{1}]\n", 20_000, false)]
    public void AliasesDoNotNestDeeperThanTheLimit(string line, int count, bool allowed)
    {
        string text = "k0: &a0 x\n" + string.Concat(Enumerable.Range(1, count).Select(
            number => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number, number - 1)));

        Assert.Equal(allowed, ReadInTime("a.yaml", text).Count == 0);
    }

    [Theory]
    [InlineData("a.yaml", 30_000)]
    [InlineData("a.json", 30_000)]
    public void ManyKeysAreComparedInTime(string path, int count)
    {
        string members = string.Join(",\n", Enumerable.Range(0, count).Select(number => $"\"k{number}\": 1"));
        Assert.Empty(ReadInTime(path, "{" + members + "}"));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static EquatableArray<Issue> ReadInTime(string path, string text)
    {
        long start = Stopwatch.GetTimestamp();
        Files.Read(path, text, out EquatableArray<Issue> issues);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
        return issues;
    }
}
