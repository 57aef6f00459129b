using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Emitting;

/// <summary><c>MessageContractsFormats</c>: whether formats are asserted, and choose C# types, or are for people only.</summary>
public class FormatsOptionTests
{
    private const string Visit = "type: object\nproperties: {at: {type: string, format: date-time}, by: {type: string, format: email}, n: {type: integer, format: int32}}\n";

    // A leap second, an address without a domain, a number beyond 32 bits.
    private const string Odd = """{"at":"2016-12-31T23:59:60Z","by":"me","n":5000000000}""";

    [Fact]
    public void FormatsAreAssertedUnlessToldOtherwise()
    {
        Generation generation = TestProject.Of(("visit.yaml", Visit)).Run();

        Assert.Contains("DateTimeOffset? At", generation.Source("visit.yaml"), StringComparison.Ordinal);
        Assert.Equal(["format"], generation.Load().Schema("Visit").Judge(Odd).Violations.Select(violation => violation.Keyword));
    }

    [Fact]
    public void AnnotationsCheckNothingAndHoldWhateverIsValid()
    {
        Generation generation = TestProject.Of(("visit.yaml", Visit)).Set("MessageContractsFormats", "annotation").Run();

        Assert.Contains("string? At", generation.Source("visit.yaml"), StringComparison.Ordinal);
        (ValidationReport report, string? written) = generation.Load().Schema("Visit").RoundTrip(Odd);
        Assert.True(report.IsValid, report.ToString());
        Assert.Equal(Odd, written);
    }

    /// <summary>The interpreter, which judges examples and defaults, obeys as well.</summary>
    [Fact]
    public async Task ADefaultOfAnotherFormatIsNoMistakeThen()
    {
        (string, string) file = ("day.yaml", "{type: string, format: date, default: tomorrow}");

        Assert.Equal(["MC0234"], (await Mistakes.Of(TestProject.Of(file))).Select(diagnostic => diagnostic.Id));
        Assert.Empty(await Mistakes.Of(TestProject.Of(file).Set("MessageContractsFormats", "annotation")));
    }
}
