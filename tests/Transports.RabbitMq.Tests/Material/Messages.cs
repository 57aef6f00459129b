using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.Transports.RabbitMq.Tests.Material;

/// <summary>Messages of the ready-made contracts.</summary>
internal static class Messages
{
    public static KojiBuildTestComplete<T> TestComplete<T>(string testNamespace, long id = 14546276)
        where T : INamespacePattern => new()
        {
            Contact = new() { Name = "Fedora CI", Team = "CI", Docs = new("https://docs.example.org/ci/"), Email = "ci@example.org" },
            Run = new() { Url = new("https://jenkins.example.org/job/ci/4032/"), Log = "https://jenkins.example.org/job/ci/4032/console" },
            Artifact = new() { Id = id, Component = "bash", Issuer = "ovasik", Nvr = "bash-5.2-1.fc40", Scratch = false },
            Pipeline = new() { Id = "a7aef0eb8cdc", Name = "ci-pipeline" },
            Test = new() { Category = TestCommonCategory.Functional, Namespace = testNamespace, Type = "tier0", Result = TestCompleteResult.Passed },
            System = [new() { Os = "fedora-40", Provider = "beaker", Architecture = "x86_64" }],
        };

    public static RepoInit RepoInit(string tag) => MessageJson.Parse<RepoInit>(System.Text.Encoding.UTF8.GetBytes($$"""
        { "tag": { "id": 92, "name": "{{tag}}", "arches": "", "perm_id": null, "locked": false, "maven_support": false,
                   "maven_include_all": false }, "with_src": false, "with_debuginfo": false, "event": 5711, "repo_id": 6653, "task_id": 10 }
        """));
}
