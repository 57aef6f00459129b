using System.Globalization;
using System.Text.RegularExpressions;
using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>What does not fit the contract does not compile, and the compiler says where.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class MisuseTests(PackageFeed feed)
{
    [Fact]
    public void Mistakes_are_compile_errors_at_their_place()
    {
        FreshProject project = Parcels.Create(feed).Write("Program.cs", """
            using Shop.Parcels;

            ParcelShipped unknown = new() { Id = 7, Carrier = ParcelShippedCarrier.Post, WeightKg = 1, To = new() { City = "Brno" }, Wieght = 2 };
            ParcelShipped missing = new() { Id = 7, Carrier = ParcelShippedCarrier.Post, To = new() { City = "Brno" } };
            ParcelShipped wrong = new() { Id = 7, Carrier = "post", WeightKg = 1, To = new() { City = "Brno" } };
            """);
        string output = project.Build().MustFail().Output;
        Assert.Contains("Program.cs(3,122): error CS0117: 'ParcelShipped' does not contain a definition for 'Wieght'", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(4,25): error CS9035: Required member 'ParcelShipped.WeightKg' must be set", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(5,49): error CS0029: Cannot implicitly convert type 'string' to 'Shop.Parcels.ParcelShippedCarrier'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readmes_twenty_mistakes_give_the_diagnostics_that_it_lists()
    {
        IReadOnlyList<DocumentBlock> blocks = DocumentBlock.Of("README.md");
        FreshProject project = FreshProject.Create(feed, "Mistakes", "MessageContracts");
        foreach (DocumentBlock block in blocks.Where(block => block.Path.StartsWith("schemas/", StringComparison.Ordinal) || (block.Project == "Mistakes" && block.Path != "diagnostics")))
        {
            project.Write(block.Path, block.Text);
        }

        string output = project.Build().MustFail().Output;
        string[] found =
        [
            .. Diagnostic().Matches(output)
                .Select(match => (Line: int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture), Text: match.Groups["all"].Value))
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Line)
                .Select(diagnostic => diagnostic.Text),
        ];
        string listed = blocks.Single(block => block is { Project: "Mistakes", Path: "diagnostics" }).Text;
        string said = string.Concat(found.Select(line => line + "\n"));
        Assert.True(listed == said, $"The README lists:\n{listed}\nthe build said:\n{said}");
        Assert.Equal(20, found.Length);

        // MSBuild says each twice, as it comes and in the end; its own count shows that none came twice from the compiler.
        Assert.Contains(" 20 Error(s)", output, StringComparison.Ordinal);
        Assert.Contains(" 0 Warning(s)", output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<all>\w+\.(cs|yaml)\((?<line>\d+),\d+\): (error|warning) \w+: .*?) (\(https://\S+\) )?\[")]
    private static partial Regex Diagnostic();

    [Fact]
    public void A_mistake_in_a_schema_is_an_error_at_its_line()
    {
        FreshProject project = Parcels.Create(feed).Write("schemas/address.yaml", "type: object\nproperties:\n  city: { $ref: nowhere.yaml }\n");
        string output = project.Build().MustFail().Output;
        Assert.Contains("address.yaml(3,", output, StringComparison.Ordinal);
        Assert.Contains("error MC", output, StringComparison.Ordinal);
    }
}
