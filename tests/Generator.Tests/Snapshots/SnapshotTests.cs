using VerifyTests;
using VerifyXunit;

namespace MessageContracts.Generator.Tests.Snapshots;

/// <summary>The C# that each construct becomes, to be read; set <c>ACCEPT_SNAPSHOTS=1</c> to take what comes as right.</summary>
public class SnapshotTests
{
    public static TheoryData<string> Scenarios => Scenario.Names;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task IsAsVerified(string scenario)
    {
        VerifySettings settings = new();
        settings.UseDirectory(new Scenario(scenario).SnapshotFolder);
        settings.UseFileName("Generated");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            settings.AutoVerify();
        }

        Testing.TestProject project = new Scenario(scenario).Project();
        project.Run();
        await Verifier.Verify(project.Driver, settings);
    }
}
