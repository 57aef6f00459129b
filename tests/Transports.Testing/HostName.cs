using System.Net;

namespace MessageContracts.Transports.Testing;

/// <summary>A name for two addresses of this machine, in /etc/hosts as long as this lives.</summary>
public sealed class HostName : IDisposable
{
    private const string Hosts = "/etc/hosts";
    private readonly string name = $"mc-{Guid.NewGuid():N}.test";

    public HostName()
    {
        Change(lines => [.. lines, $"127.0.0.2 {name}", $"127.0.0.3 {name}"]);
        Addresses = Dns.GetHostAddresses(name);
    }

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Without { get; } = Environment.IsPrivilegedProcess && File.Exists(Hosts) ? null : $"Only root may add a name to {Hosts}.";

    public string Name => name;

    /// <summary>The addresses, in the order in which the system tells them.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; }

    public void Dispose() => Change(lines => [.. lines.Where(line => !line.EndsWith(name, StringComparison.Ordinal))]);

    /// <summary>Several test runs may do this at once. The file is written in place, since containers have it mounted.</summary>
    private static void Change(Func<string[], string[]> change)
    {
        using FileStream alone = Alone();
        File.WriteAllLines(Hosts, change(File.ReadAllLines(Hosts)));
    }

    private static FileStream Alone()
    {
        Deadline deadline = Envelopes.In(10);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), "mc-hosts.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!deadline.IsOver)
            {
                Thread.Sleep(20);
            }
        }
    }
}
