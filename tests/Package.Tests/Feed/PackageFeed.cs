using System.IO.Compression;

namespace MessageContracts.Package.Tests.Feed;

/// <summary>A folder of our packages, packed for the tests, from which projects restore and from nowhere else.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Version = "0.1.0";

    private static readonly string[] Packable =
        ["src/Runtime/MessageContracts.Runtime.csproj", "src/Generator.Package/MessageContracts.Generator.Package.csproj", "src/Contracts/MessageContracts.csproj"];

    public PackageFeed()
    {
        Folder = Directory.CreateTempSubdirectory("message-contracts-").FullName;
        Directory.CreateDirectory(Packages);
        foreach (string project in Packable)
        {
            Pack(project);
        }

        Pack("tests/ClashingAnalyzer/ClashingAnalyzer.csproj", "-p:IsPackable=true");
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="tests" value="{Packages}" />
              </packageSources>
            </configuration>
            """);
        Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "installed") };
    }

    /// <summary>Where projects are made; all of it goes in the end.</summary>
    public string Folder { get; }

    /// <summary>What commands on those projects need set: packages are installed afresh, not taken from an earlier run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    private string Packages => Path.Combine(Folder, "packages");

    /// <summary>What a package holds, without what every package holds.</summary>
    public IReadOnlyList<string> ContentOf(string package)
    {
        using ZipArchive archive = Open(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];
    }

    public string TextOf(string package, string entry)
    {
        using ZipArchive archive = Open(package);
        using StreamReader reader = new(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public byte[] BytesOf(string package, string entry)
    {
        using ZipArchive archive = Open(package);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool IsContent(string entry) =>
        entry != "[Content_Types].xml" && !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal);

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Packages, $"{package}.{Version}.nupkg"));

    private void Pack(string project, params string[] more) =>
        DotnetCommand.Run(
            Repository.Root,
            new Dictionary<string, string>(),
            ["pack", project, "--no-build", "--configuration", Repository.Configuration, "--output", Packages, .. more]).MustSucceed();
}

/// <summary>The tests that use the feed, one after the other: each keeps both cores busy.</summary>
[CollectionDefinition(nameof(PackageFeed), DisableParallelization = true)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
