using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>How the package fits into a build: what it picks up, when it runs again, what it says.</summary>
[Collection(nameof(PackageFeed))]
public sealed class BuildTests(PackageFeed feed)
{
    private const string Skipped = "Skipping target \"CoreCompile\" because all output files are up-to-date";

    [Fact]
    public void A_build_follows_every_change_of_the_schemas_and_nothing_else()
    {
        FreshProject project = Parcels.Create(feed).Write("schemas/examples/parcel.shipped.json", Example);
        Assert.Equal("Shop.Parcels.ParcelShipped\n", project.Run());

        // Nothing changed: nothing is compiled.
        Assert.Contains(Skipped, project.Build("--verbosity", "normal").MustSucceed().Output, StringComparison.Ordinal);

        // A schema in a sub-folder is added, with a time that has long passed, as a copied file may have.
        project.Write("schemas/returns/parcel.returned.yaml", "type: object\nrequired: [carrier]\nproperties: { carrier: { type: string } }\n");
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "schemas/returns/parcel.returned.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        project.Write("Program.cs", Parcels.Program.Replace("ParcelShipped", "ParcelReturned", StringComparison.Ordinal));
        Assert.Equal("Shop.Parcels.ParcelReturned\n", project.Run());

        // And removed again.
        project.Delete("schemas/returns/parcel.returned.yaml");
        Assert.Contains("error CS0246", project.Build().MustFail().Output, StringComparison.Ordinal);

        // Schemas are compiled in; none lies beside the program.
        string output = Path.Combine(project.Folder, "bin");
        Assert.Empty(Directory.EnumerateFiles(output, "*.yaml", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateDirectories(output, "schemas", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_web_project_does_not_publish_its_schemas()
    {
        FreshProject project = Parcels.Create(feed);
        string file = Path.Combine(project.Folder, "Shop.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal));
        project.Write("schemas/label.json", """{ "type": "string" }""");
        project.Dotnet("publish", "--output", "published").MustSucceed();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(project.Folder, "published"), "label.json", SearchOption.AllDirectories));
    }

    [Fact]
    public void Default_items_can_be_turned_off_and_named_instead()
    {
        FreshProject project = Parcels.Create(feed);
        Assert.Contains("error CS0246", project.Build("-p:EnableDefaultMessageContractItems=false").MustFail().Output, StringComparison.Ordinal);

        Directory.Move(Path.Combine(project.Folder, "schemas"), Path.Combine(project.Folder, "contracts"));
        string file = Path.Combine(project.Folder, "Shop.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", """
              <ItemGroup>
                <EventTable Include="contracts/*.events.yaml" />
                <MessageSchema Include="contracts/*.yaml" Exclude="@(EventTable)" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        Assert.Equal("Shop.Parcels.ParcelShipped\n", project.Run());
    }

    [Fact]
    public void An_old_compiler_or_framework_is_explained()
    {
        FreshProject project = Parcels.Create(feed);
        string compiler = project.Dotnet("msbuild", "-target:MessageContractsCheckProject", "-property:CompilerApiVersion=roslyn4.8").MustSucceed().Output;
        Assert.Contains("warning MCBUILD0001", compiler, StringComparison.Ordinal);
        Assert.Contains("this one is roslyn4.8", compiler, StringComparison.Ordinal);

        string framework = project.Dotnet("msbuild", "-target:MessageContractsCheckProject", "-property:TargetFrameworkVersion=v8.0").MustSucceed().Output;
        Assert.Contains("warning MCBUILD0002", framework, StringComparison.Ordinal);

        string current = project.Dotnet("msbuild", "-target:MessageContractsCheckProject").MustSucceed().Output;
        Assert.DoesNotContain("warning", current, StringComparison.Ordinal);
    }

    private const string Example = """
        { "id": 7, "carrier": "post", "weight_kg": 1.5, "to": { "city": "Praha" }, "sent_at": "2026-01-02T03:04:05Z" }
        """;
}
