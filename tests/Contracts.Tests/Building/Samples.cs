using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>Messages as a program writes them.</summary>
internal static class Samples
{
    public static KojiBuildTestComplete<TNamespace> TestComplete<TNamespace>(string testNamespace = "osci")
        where TNamespace : INamespacePattern => new()
        {
            Contact = new() { Name = "Fedora CI", Team = "CI", Docs = new("https://docs.example.org/ci/"), Email = "ci@example.org" },
            Run = new() { Url = new("https://jenkins.example.org/job/ci/4032/"), Log = "https://jenkins.example.org/job/ci/4032/console" },
            Artifact = new() { Id = 14546276, Component = "bash", Issuer = "ovasik", Nvr = "bash-5.2-1.fc40", Scratch = false },
            Pipeline = new() { Id = "a7aef0eb8cdc", Name = "ci-pipeline" },
            Test = new() { Category = TestCommonCategory.Functional, Namespace = testNamespace, Type = "tier0", Result = TestCompleteResult.Passed },
            System = [new() { Os = "fedora-40", Provider = "beaker", Architecture = "x86_64" }],
        };

    public static Tag Tag(string tag = "f40-updates", string build = "bash", string user = "bodhi") => new()
    {
        TagInfo = TagInfo(tag),
        Build = BuildInfo(build),
        User = new() { Id = 2, Name = user, Status = 0, Usertype = 0 },
        Force = false,
    };

    public static TagInfo TagInfo(string name) => new()
    {
        Id = 7,
        Name = name,
        PermId = null,
        Arches = "x86_64",
        Locked = false,
        MavenSupport = false,
        MavenIncludeAll = false,
    };

    public static BuildInfo BuildInfo(string name) => new()
    {
        Id = 1,
        Name = name,
        PackageName = name,
        PackageId = 11,
        Version = "5.2",
        Release = "1.fc40",
        Epoch = null,
        Nvr = name + "-5.2-1.fc40",
        State = 1,
        TaskId = 14546276,
        OwnerId = 3,
        OwnerName = "ovasik",
        CreationEventId = 4,
        CreationTime = "2025-06-17 06:41:12.883019",
        CreationTs = 1750142472.883019,
        CompletionTime = null,
        CompletionTs = null,
    };

    public static ImportRpm ImportRpm() => new()
    {
        Build = BuildInfo("bash"),
        Rpm = new()
        {
            Id = 5,
            Name = "bash",
            Version = "5.2",
            Release = "1.fc40",
            Epoch = null,
            Arch = "x86_64",
            Buildtime = 1750142980,
            Size = 429118,
            Payloadhash = "9a1d2c7e40b85f6633d1e0a4c2b7f915",
            BuildId = 1,
        },
    };
}
