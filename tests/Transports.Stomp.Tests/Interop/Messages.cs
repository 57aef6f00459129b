using MessageContracts.FedoraCi;

namespace MessageContracts.Transports.Stomp.Tests.Interop;

/// <summary>A message of Fedora CI.</summary>
internal static class Messages
{
    public static KojiBuildTestComplete<Osci> Complete() => new()
    {
        Contact = new() { Name = "Fedora CI", Team = "CI", Docs = new Uri("https://docs.example.org"), Email = "ci@example.org" },
        Run = new() { Url = new Uri("https://ci.example.org/7"), Log = "https://ci.example.org/7/log" },
        Artifact = new() { Id = 14546276, Component = "bash", Issuer = "ovasík", Nvr = "bash-5.2-1.fc40", Scratch = false },
        Pipeline = new() { Id = "7", Name = "tier0" },
        Test = new() { Type = "tier0", Category = TestCommonCategory.Functional, Namespace = "osci.tier0", Result = TestCompleteResult.Passed },
        System = [],
    };
}
