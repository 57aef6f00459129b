namespace MessageContracts.Transports.Testing;

/// <summary>An ActiveMQ broker of Debian's packages, on the loopback interface alone, with a data folder and ports of its own.</summary>
public sealed class ActiveMqServer : IAsyncDisposable
{
    /// <summary>May read and write below <c>VirtualTopic.eng.</c>, and <c>Consumer.</c>.</summary>
    public const string User = "ci";

    public const string Password = "c:i@/%";

    /// <summary>A user known by the common name of a client certificate; may do the same.</summary>
    public const string CertificateUser = "umb.client";

    /// <summary>The largest frame that the broker takes, in bytes.</summary>
    public const int MaxFrameBytes = 1_000_000;

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);
    private readonly string folder = Directory.CreateTempSubdirectory("mc-activemq-").FullName;
    private readonly int[] ports = Ports.Free(3);
    private ChildProcess? server;

    private ActiveMqServer() => Certificates = new Certificates(Path.Combine(folder, "tls"));

    /// <summary>STOMP without TLS.</summary>
    public int Port => ports[0];

    /// <summary>STOMP with TLS that asks for no client certificate – and lets nobody in, since ActiveMQ cannot have passwords and certificates both on TLS.</summary>
    public int TlsPort => ports[1];

    /// <summary>STOMP with TLS; login is by the client's certificate.</summary>
    public int CertificatePort => ports[2];

    /// <summary>The authority of the server's certificate and of clients'.</summary>
    public Certificates Certificates { get; }

    public int ProcessId => server!.Id;

    /// <summary>Makes the folders and starts the broker.</summary>
    public static async Task<ActiveMqServer> Start()
    {
        ActiveMqServer broker = new();
        foreach (string name in (string[])["conf", "data", "tmp"])
        {
            Directory.CreateDirectory(broker.At(name));
        }

        await ActiveMqSettings.Write(broker.folder, broker.ports, broker.Certificates);
        await broker.Resume();
        return broker;
    }

    /// <summary>Starts the broker again, with the data it had.</summary>
    public async Task Resume()
    {
        server = await ChildProcess.Start(
            At("activemq.out"),
            [],
            [
                "/usr/bin/java", "-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", $"-Djava.io.tmpdir={At("tmp")}",
                "-Dactivemq.home=/usr/share/activemq", $"-Dactivemq.base={folder}", $"-Dactivemq.conf={At("conf")}", $"-Dactivemq.data={At("data")}",
                $"-Dactivemq.classpath={At("conf")}", $"-Dlog4j.configuration=file:{At("conf/log4j.properties")}", "-Djava.net.preferIPv4Stack=true",
                $"-Djava.security.auth.login.config={At("conf/login.config")}",
                "-jar", Debian.ActiveMqProgram, "start", $"xbean:file:{At("conf/activemq.xml")}",
            ]);
        await Ports.WaitFor(ports[^1], StartTime, () => File.ReadAllText(At("activemq.out")));
    }

    /// <summary>Stops the broker as an operator would.</summary>
    public async Task Stop()
    {
        server!.Signal(UnixSignal.Terminate);
        await server.WaitForExit(TimeSpan.FromSeconds(30));
        await server.DisposeAsync();
    }

    /// <summary>Kills the broker.</summary>
    public async Task Kill()
    {
        server!.Signal(UnixSignal.Kill);
        await server.WaitForExit(TimeSpan.FromSeconds(5));
        await server.DisposeAsync();
    }

    /// <summary>Makes the broker stand still, or go on.</summary>
    public void Signal(UnixSignal signal) => server!.Signal(signal);

    /// <summary>What the broker wrote.</summary>
    public string Log => File.ReadAllText(At("activemq.out"));

    public async ValueTask DisposeAsync()
    {
        server?.Signal(UnixSignal.Continue);
        await (server?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    private string At(string name) => Path.Combine(folder, name);
}
