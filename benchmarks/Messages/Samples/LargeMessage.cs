using MessageContracts.Koji;

namespace MessageContracts.MessageBenchmarks.Samples;

/// <summary>An import of a build with very many packages: about 100 KB.</summary>
internal static class LargeMessage
{
    private const int Packages = 640;

    private static readonly string[] Architectures = ["x86_64", "aarch64", "ppc64le", "s390x"];
    private static readonly string[] LogNames = ["build", "root", "state", "mock_output"];

    public static byte[] Make()
    {
        string[] packages = [.. Enumerable.Range(0, Packages).Select(PathOf)];
        Import message = new ImportBuild
        {
            Srpm = "tasks/1/100001/texlive-2025-3.fc43.src.rpm",
            Rpms = [.. packages],
            Brmap = new(packages.Select((path, i) => KeyValuePair.Create(path, 3286166L + (i % 16)))),
            TaskId = 100001,
            BuildId = 550553,
            Build = Build(),
            Logs = new(Architectures.Select(architecture => KeyValuePair.Create(architecture, Logs(architecture)))),
        };
        return message.ToUtf8Json();
    }

    private static string PathOf(int i) =>
        $"tasks/{i % 100}/{100001 + (i % 100)}/texlive-collection-part{i:000}-2025-3.fc43.{Architectures[i % Architectures.Length]}.rpm";

    private static ValueList<string> Logs(string architecture) =>
        [.. LogNames.Select(log => $"tasks/1/100001/{architecture}/{log}.log")];

    private static BuildInfo Build() => new()
    {
        Id = 550553,
        Name = "texlive",
        Version = "2025",
        Release = "3.fc43",
        Epoch = 10,
        Nvr = "texlive-2025-3.fc43",
        State = 0,
        TaskId = 100001,
        PackageId = 3312,
        PackageName = "texlive",
        OwnerId = 1471,
        OwnerName = "jdoe",
        CreationEventId = 15404741,
        CreationTime = "2025-04-11 12:51:55.310231",
        CreationTs = 1744375915.31023,
        CompletionTime = null,
        CompletionTs = null,
        BuildId = 550553,
        StartTime = "2025-04-11 12:51:55.310231",
        StartTs = 1744375915.31023,
        VolumeId = 0,
        VolumeName = "DEFAULT",
        Source = "git+https://src.example.org/rpms/texlive#5c0be2f1d4e9a7738bd06e2f91c4a3857e1d26f0",
        Extra = (ValueMap<JsonAny>?)null,
    };
}
