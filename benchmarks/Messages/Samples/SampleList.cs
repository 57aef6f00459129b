using MessageContracts.FedoraCi;
using MessageContracts.Koji;
using MessageContracts.MessageBenchmarks.Measuring;
using MessageContracts.MessageBenchmarks.Peers;
using Proto = MessageContracts.MessageBenchmarks.Peers.Proto;

namespace MessageContracts.MessageBenchmarks.Samples;

/// <summary>The messages that are measured.</summary>
internal static class SampleList
{
    private const string Task = "task.closed.2";
    private const string Build = "import.build.1";
    private const string Cg = "import.cg.1";

    private static readonly string[] Absent = [.. new[] { Task, Build, Cg }.Where(name => RepositoryFiles.CorpusMessage(name) is null)];

    /// <summary>What could not be measured, in words.</summary>
    public static string Missing { get; } = Absent.Length == 0
        ? ""
        : $" Not measured, since the messages seen in public are not at hand (MESSAGE_CONTRACTS_CORPORA): {string.Join(", ", Absent)}.";

    public static IReadOnlyList<Sample> All()
    {
        List<Sample> samples = [];
        AddReal(Task, OfTask);
        AddReal(Cg, OfCg);
        AddReal(Build, OfBuild);
        samples.Add(OfTest("test.complete", File.ReadAllBytes(RepositoryFiles.PathOf("schemas/fedora-ci/examples/koji-build.test.complete.json"))).Build(isReal: false));
        samples.Add(OfBuild("100 KB", LargeMessage.Make()).Build(isReal: false));
        return samples;

        void AddReal<TOurs, TPeer>(string name, Func<string, byte[], SampleBuilder<TOurs, TPeer>> of)
            where TOurs : IMessage<TOurs>
        {
            if (RepositoryFiles.CorpusMessage(name) is { } json)
            {
                samples.Add(of(name, json).Build(isReal: true));
            }
        }
    }

    private static SampleBuilder<Koji.TaskStateChange, Peers.TaskStateChange> OfTask(string name, byte[] json) =>
        new SampleBuilder<Koji.TaskStateChange, Peers.TaskStateChange>(name, json)
            .Json(Metadata.Default.TaskStateChange, FastPath.Default.TaskStateChange, TaskByHand.ReadTaskStateChange, TaskByHand.Write)
            .Protobuf<Proto.TaskStateChange>()
            .Validation("koji/task-state-change")
            .Key<TaskKeys>();

    private static SampleBuilder<Import, Peers.ImportBuild> OfBuild(string name, byte[] json) =>
        new SampleBuilder<Import, Peers.ImportBuild>(name, json)
            .Json(Metadata.Default.ImportBuild, FastPath.Default.ImportBuild, ImportByHand.ReadImportBuild, ImportByHand.Write)
            .Protobuf<Proto.ImportBuild>()
            .Names(AskForNames)
            .Validation("koji/import#/oneOf/0")
            .Key<ImportBuildKeys>();

    private static SampleBuilder<Import, Peers.ImportCg> OfCg(string name, byte[] json) =>
        new SampleBuilder<Import, Peers.ImportCg>(name, json)
            .Json(Metadata.Default.ImportCg, FastPath.Default.ImportCg, ImportByHand.ReadImportCg, ImportByHand.Write)
            .Protobuf<Proto.ImportCg>()
            .Validation("koji/import#/oneOf/5")
            .Key<ImportCgKeys>();

    private static SampleBuilder<KojiBuildTestComplete<Osci>, Peers.TestComplete> OfTest(string name, byte[] json) =>
        new SampleBuilder<KojiBuildTestComplete<Osci>, Peers.TestComplete>(name, json)
            .Json(Metadata.Default.TestComplete, FastPath.Default.TestComplete, TestByHand.ReadTestComplete, TestByHand.Write)
            .Protobuf<Proto.TestComplete>()
            .Validation("fedora-ci/koji-build.test.complete")
            .Key<TestKeys>();

    private static void AskForNames(Import message)
    {
        Koji.ImportBuild build = (Koji.ImportBuild)message;
        build.Brmap.AsSpan();
        build.Logs.AsSpan();
    }
}
