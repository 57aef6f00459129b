using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>Our YamlDotNet lives beside another one's.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ClashTests(PackageFeed feed)
{
    [Fact]
    public void An_analyzer_with_an_older_YamlDotNet_works_in_the_same_project()
    {
        FreshProject project = Parcels.Create(feed, "ClashingAnalyzer").Write("Program.cs", """
            System.Console.WriteLine(Clash.Yaml);
            System.Console.WriteLine(nameof(Shop.Parcels.ParcelShipped));
            """);
        Assert.Equal("11.0.0.0, 11 events\nParcelShipped\n", project.Run());
    }
}
