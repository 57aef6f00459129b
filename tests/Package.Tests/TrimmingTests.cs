using System.Runtime.InteropServices;
using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>The sample, published trimmed and self-contained, still does its job.</summary>
[Collection(nameof(PackageFeed))]
public sealed class TrimmingTests(PackageFeed feed)
{
    [Fact]
    public void The_trimmed_sample_runs()
    {
        string published = Path.Combine(feed.Folder, "trimmed");
        Dictionary<string, string> environment = [];
        DotnetCommand.Run(
            Repository.Root,
            environment,
            "publish", "samples/PublishKojiBuild", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "--output", published,
            "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-warnaserror").MustSucceed();

        string program = Path.Combine(published, "PublishKojiBuild");
        string tour = DotnetCommand.Start(program, published, environment).MustSucceed().Output;
        Assert.Contains("VirtualTopic.eng.ci.osci.koji-build.test.complete", tour, StringComparison.Ordinal);
        Assert.Contains("koji.event.Tag.f40-updates.bash.ovasik", tour, StringComparison.Ordinal);

        string broken = Repository.PathOf("samples/PublishKojiBuild/broken/koji-build.test.complete.json");
        CommandResult refused = DotnetCommand.Start(program, published, environment, broken);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("fedora-ci/rpm-build.yaml#/properties/id/type", refused.Output, StringComparison.Ordinal);
    }
}
