using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>A project with the README's schemas, to be built in one way and another.</summary>
internal static class Parcels
{
    public const string Program = """
        using Shop.Parcels;

        System.Console.WriteLine(typeof(ParcelShipped).FullName);

        """;

    public static FreshProject Create(PackageFeed feed, params string[] morePackages)
    {
        FreshProject project = FreshProject.Create(feed, "Shop", ["MessageContracts.Generator", .. morePackages]);
        foreach (DocumentBlock block in DocumentBlock.Of("README.md").Where(block => block.Project == "Shop" && block.Path.StartsWith("schemas/", StringComparison.Ordinal)))
        {
            project.Write(block.Path, block.Text);
        }

        return project.Write("Program.cs", Program);
    }
}
