using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>Buses within this process that keep what was sent.</summary>
internal static class Buses
{
    private static readonly Dictionary<string, TopicStyle> Styles = new(StringComparer.Ordinal)
    {
        ["umb"] = FedoraCiTopics.Umb,
        ["fedora"] = FedoraCiTopics.Fedora,
    };

    private static readonly Dictionary<string, TopicOption> Options = new(StringComparer.Ordinal)
    {
        ["environment"] = FedoraCiTopics.Environment,
        ["prefix"] = KojiTopics.Prefix,
    };

    public static MessageBus Capturing(Action<MessageBusOptions>? configure = null)
    {
        MessageBus bus = MessageBus.InMemory(configure);
        ((InMemoryTransport)bus.Transport).Capture = true;
        return bus;
    }

    /// <summary>A bus set up as a row of the expectations says.</summary>
    /// <param name="style">The topic style; empty for the default.</param>
    /// <param name="options">Topic options as <c>name=value</c>, split by blanks.</param>
    public static MessageBus Capturing(string style, string options) => Capturing(bus =>
    {
        if (style.Length > 0)
        {
            bus.Topics(Styles[style]);
        }

        foreach (string option in options.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = option.Split('=');
            bus.Set(Options[parts[0]], parts[1]);
        }
    });

    public static IReadOnlyList<Envelope> Sent(this MessageBus bus) => ((InMemoryTransport)bus.Transport).Captured;
}
