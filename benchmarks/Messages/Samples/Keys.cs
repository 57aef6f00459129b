using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.MessageBenchmarks.Samples;

/// <summary>
/// Two ways to a message's routing key. They are methods of a value type, so that each loop over one calls it directly: a delegate takes about as long
/// as a short key, and longer once it has met more than one.
/// </summary>
/// <typeparam name="TOurs">The generated type.</typeparam>
/// <typeparam name="TPeer">The class that the peers read into.</typeparam>
internal interface IKeys<TOurs, TPeer>
{
    /// <summary>Writes the key into a span.</summary>
    static abstract int Format(TOurs message, Span<char> target);

    /// <summary>Makes an equal string.</summary>
    static abstract string Interpolate(TPeer peer);
}

internal readonly struct TaskKeys : IKeys<Koji.TaskStateChange, Peers.TaskStateChange>
{
    public static int Format(Koji.TaskStateChange message, Span<char> target)
    {
        message.TryFormatRoutingKey(target, out int written);
        return written;
    }

    public static string Interpolate(Peers.TaskStateChange peer) =>
        $"{Setting.Prefix}.TaskStateChange.{peer.Info.Method.Replace('.', '_')}.{peer.Attribute.Replace('.', '_')}";
}

internal readonly struct ImportBuildKeys : IKeys<Import, Peers.ImportBuild>
{
    public static int Format(Import message, Span<char> target)
    {
        message.TryFormatRoutingKey(target, out int written);
        return written;
    }

    public static string Interpolate(Peers.ImportBuild peer) => $"{Setting.Prefix}.Import.{peer.Type.Replace('.', '_')}";
}

internal readonly struct ImportCgKeys : IKeys<Import, Peers.ImportCg>
{
    public static int Format(Import message, Span<char> target)
    {
        message.TryFormatRoutingKey(target, out int written);
        return written;
    }

    public static string Interpolate(Peers.ImportCg peer) => $"{Setting.Prefix}.Import.{peer.Type.Replace('.', '_')}";
}

internal readonly struct TestKeys : IKeys<KojiBuildTestComplete<Osci>, Peers.TestComplete>
{
    public static int Format(KojiBuildTestComplete<Osci> message, Span<char> target)
    {
        message.TryFormatRoutingKey(target, out int written);
        return written;
    }

    public static string Interpolate(Peers.TestComplete peer) => $"VirtualTopic.eng.ci.{Setting.Namespace}.koji-build.test.complete";
}

/// <summary>What a hub or a CI system sets in one place.</summary>
file static class Setting
{
    public static readonly string Prefix = "koji.event";
    public static readonly string Namespace = "osci";
}
