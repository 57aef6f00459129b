using System.Text;
using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>What is in the packages: our assemblies and YamlDotNet, and nothing else.</summary>
[Collection(nameof(PackageFeed))]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void The_generator_is_an_analyzer_with_its_build_files() => Assert.Equal(
        [
            "LICENSE",
            "MessageContracts.Generator.nuspec",
            "README.md",
            "analyzers/dotnet/cs/MessageContracts.CodeFixes.dll",
            "analyzers/dotnet/cs/MessageContracts.Generator.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/MessageContracts.Generator.props",
            "build/MessageContracts.Generator.targets",
            "buildTransitive/MessageContracts.Generator.props",
            "buildTransitive/MessageContracts.Generator.targets",
            "schemas/event-table.schema.json",
        ],
        feed.ContentOf("MessageContracts.Generator"));

    [Theory]
    [InlineData("MessageContracts.Runtime")]
    [InlineData("MessageContracts")]
    public void A_library_is_one_assembly_with_its_documentation(string package) => Assert.Equal(
        ["LICENSE", $"{package}.nuspec", "README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"],
        feed.ContentOf(package));

    [Theory]
    [InlineData("MessageContracts.Generator", "MessageContracts.Runtime")]
    [InlineData("MessageContracts", "MessageContracts.Generator", "MessageContracts.Runtime")]
    [InlineData("MessageContracts.Runtime")]
    public void A_package_depends_on_ours_at_most(string package, params string[] expected)
    {
        string nuspec = feed.TextOf(package, $"{package}.nuspec");
        IEnumerable<string> dependencies = nuspec.Split("<dependency id=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]);
        Assert.Equal(expected, dependencies);
        Assert.DoesNotContain("developmentDependency", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contracts_bring_the_analyzers_that_judge_their_use()
    {
        string dependency = feed.TextOf("MessageContracts", "MessageContracts.nuspec").Split('\n').Single(line => line.Contains("\"MessageContracts.Generator\"", StringComparison.Ordinal));
        Assert.DoesNotContain("Analyzers", dependency.Replace("include=\"All\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MessageContracts.Generator")]
    [InlineData("MessageContracts.Runtime")]
    [InlineData("MessageContracts")]
    public void A_package_tells_its_licence_and_its_commit(string package)
    {
        string nuspec = feed.TextOf(package, $"{package}.nuspec");
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<repository type=\"git\" commit=\"", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MessageContracts.Runtime")]
    [InlineData("MessageContracts")]
    public void Documentation_covers_the_public_types(string package) =>
        Assert.Contains("T:MessageContracts.", feed.TextOf(package, $"lib/net10.0/{package}.xml"), StringComparison.Ordinal);

    [Fact]
    public void Schemas_leave_no_machine_path_in_the_contracts()
    {
        byte[] assembly = feed.BytesOf("MessageContracts", "lib/net10.0/MessageContracts.dll");
        string schemas = Repository.PathOf("schemas");
        Assert.Equal(-1, assembly.AsSpan().IndexOf(Encoding.UTF8.GetBytes(schemas)));
        Assert.Equal(-1, assembly.AsSpan().IndexOf(Encoding.Unicode.GetBytes(schemas)));
    }
}
