using System.Text;
using MessageContracts.Koji;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>The message that everyone publishes: 1 KB of JSON, under one key.</summary>
internal static class Payload
{
    public const string Exchange = "amq.topic";

    public const string Queue = "benchmark";

    public static RepoInit Message { get; } = MessageJson.Parse<RepoInit>(Encoding.UTF8.GetBytes($$"""
        {
          "tag": { "id": 92, "name": "f43-build", "arches": "x86_64 aarch64 ppc64le s390x", "perm_id": 1, "perm": "admin", "locked": false,
                   "maven_support": false, "maven_include_all": false, "extra": { "mock.package_manager": "dnf5", "note": "{{new string('n', 640)}}" } },
          "with_src": false, "with_debuginfo": false, "event": 5711, "repo_id": 6653, "task_id": 10
        }
        """));

    public static string Key { get; } = Message.RoutingKey();

    public static byte[] Body { get; } = Pad(Message.ToUtf8Json());

    private static byte[] Pad(byte[] body) => body.Length is > 900 and < 1100 ? body : throw new InvalidOperationException($"The payload has {body.Length} bytes, not 1 KB.");
}
