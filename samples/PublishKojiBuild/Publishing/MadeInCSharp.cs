using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace PublishKojiBuild.Publishing;

/// <summary>Messages as a program writes them.</summary>
internal static class MadeInCSharp
{
    /// <summary>A test that passed. <c>artifact.type</c>, <c>generated_at</c> and <c>version</c> are nobody's to write.</summary>
    public static KojiBuildTestComplete<Osci> TestPassed() => new()
    {
        Contact = new()
        {
            Name = "Fedora CI",
            Team = "CI",
            Docs = new Uri("https://docs.example.org/ci"),
            Email = "ci@example.org",
        },
        Run = new() { Url = new Uri("https://ci.example.org/run/7"), Log = "https://ci.example.org/run/7/log" },
        Artifact = new() { Id = 14546276, Component = "bash", Issuer = "ovasik", Nvr = "bash-5.2-1.fc40", Scratch = false },
        Pipeline = new() { Id = "7", Name = "tier0" },
        Test = new()
        {
            Type = "tier0",
            Category = TestCommonCategory.Functional,
            Namespace = "osci.tier0",
            Result = TestCompleteResult.Passed,
        },
        System = [new() { Os = "fedora-40", Provider = "beaker", Architecture = "x86_64" }],
    };

    /// <summary>A build that was tagged.</summary>
    public static Tag BuildTagged() => new()
    {
        TagInfo = new() { Id = 1, Name = "f40-updates", PermId = null, Arches = "x86_64", Locked = false, MavenSupport = false, MavenIncludeAll = false },
        Build = new()
        {
            Id = 2401,
            Name = "bash",
            Version = "5.2",
            Release = "1.fc40",
            Epoch = null,
            Nvr = "bash-5.2-1.fc40",
            State = 1,
            TaskId = 14546276,
            PackageId = 9,
            PackageName = "bash",
            OwnerId = 12,
            OwnerName = "ovasik",
            CreationEventId = 3310,
            CreationTime = "2026-03-02 10:11:12.131415",
            CreationTs = 1772446272.131415,
            CompletionTime = "2026-03-02 10:20:30.405060",
            CompletionTs = 1772446830.40506,
        },
        User = new() { Id = 12, Name = "ovasik", Status = 0, Usertype = 0 },
        Force = null,
    };
}
