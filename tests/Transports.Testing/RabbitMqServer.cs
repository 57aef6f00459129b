using System.Diagnostics;
using System.Globalization;

namespace MessageContracts.Transports.Testing;

/// <summary>A RabbitMQ broker of Debian's packages, on the loopback interface alone, with a data folder and ports of its own.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);
    private readonly string folder = Directory.CreateTempSubdirectory("mc-rabbitmq-").FullName;
    private readonly Dictionary<string, string> environment;
    private readonly int[] ports = Ports.Free(7);
    private ChildProcess? portMapper;
    private ChildProcess? server;

    private RabbitMqServer()
    {
        Certificates = new Certificates(Path.Combine(folder, "tls"));
        environment = Environment();
    }

    /// <summary>AMQP 0-9-1 without TLS.</summary>
    public int Port => ports[0];

    /// <summary>AMQP 0-9-1 with TLS; a client certificate is verified where one is given, and is a login (EXTERNAL, by common name).</summary>
    public int TlsPort => ports[1];

    /// <summary>STOMP without TLS.</summary>
    public int StompPort => ports[2];

    /// <summary>STOMP with TLS; a client certificate is verified where one is given, and is a login where there is no other.</summary>
    public int StompTlsPort => ports[6];

    /// <summary>The authority of the server's certificate and of clients'.</summary>
    public Certificates Certificates { get; }

    public int ProcessId => server!.Id;

    /// <summary>Makes the folders and starts the broker.</summary>
    public static async Task<RabbitMqServer> Start()
    {
        RabbitMqServer broker = new();
        await broker.WriteSettings();
        broker.portMapper = await ChildProcess.Start(broker.At("epmd.out"), [], "/usr/bin/epmd", "-address", "127.0.0.1", "-port", broker.environment["ERL_EPMD_PORT"]);
        await broker.Resume();
        return broker;
    }

    /// <summary>Starts the broker again, with the data it had.</summary>
    public async Task Resume()
    {
        server = await ChildProcess.Start(At("rabbitmq.out"), environment, Path.Combine(Debian.RabbitMqScripts!, "rabbitmq-server"));
        await Ports.WaitFor(Port, StartTime, () => File.ReadAllText(At("rabbitmq.out")));
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

    /// <summary>Runs <c>rabbitmqctl</c>; about a second.</summary>
    public async Task<string> Control(params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(Debian.RabbitMqScripts!, "rabbitmqctl")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (string argument in (string[])["-q", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process control = Process.Start(start)!;
        Task<string> errors = control.StandardError.ReadToEndAsync();
        string output = await control.StandardOutput.ReadToEndAsync();
        await control.WaitForExitAsync();
        return control.ExitCode == 0 ? output : throw new InvalidOperationException($"rabbitmqctl {arguments[0]}: {output}{await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        server?.Signal(UnixSignal.Continue);
        await (server?.DisposeAsync() ?? default);
        await (portMapper?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    private string At(string name) => Path.Combine(folder, name);

    private async Task WriteSettings()
    {
        foreach (string name in (string[])["home", "log", "mnesia"])
        {
            Directory.CreateDirectory(At(name));
        }

        (string certificate, string key) = Certificates.Server();
        await File.WriteAllTextAsync(At("enabled_plugins"), "[rabbitmq_auth_mechanism_ssl,rabbitmq_stomp].");
        await File.WriteAllTextAsync(At("definitions.json"), RabbitMqDefinitions.Json);
        await File.WriteAllTextAsync(At("rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Port}
            listeners.ssl.1 = 127.0.0.1:{TlsPort}
            stomp.listeners.tcp.1 = 127.0.0.1:{StompPort}
            stomp.listeners.ssl.1 = 127.0.0.1:{StompTlsPort}
            stomp.ssl_cert_login = true
            ssl_options.cacertfile = {Certificates.AuthorityFile}
            ssl_options.certfile = {certificate}
            ssl_options.keyfile = {key}
            ssl_options.verify = verify_peer
            ssl_options.fail_if_no_peer_cert = false
            ssl_options.versions.1 = tlsv1.3
            ssl_options.versions.2 = tlsv1.2
            ssl_cert_login_from = common_name
            auth_mechanisms.1 = PLAIN
            auth_mechanisms.2 = EXTERNAL
            auth_mechanisms.3 = AMQPLAIN
            auth_mechanisms.4 = RABBIT-CR-DEMO
            load_definitions = {At("definitions.json")}
            disk_free_limit.absolute = 50MB
            log.console = true
            log.file = false
            """);
    }

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["HOME"] = At("home"),
        ["RABBITMQ_NODENAME"] = $"mc{ports[0]}@localhost",
        ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = At("none.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("enabled_plugins"),
        ["RABBITMQ_MNESIA_BASE"] = At("mnesia"),
        ["RABBITMQ_LOG_BASE"] = At("log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = At("generated"),
        ["RABBITMQ_FEATURE_FLAGS_FILE"] = At("feature_flags"),
        ["RABBITMQ_PID_FILE"] = At("pid"),
        ["RABBITMQ_DIST_PORT"] = Text(ports[3]),
        ["RABBITMQ_CTL_DIST_PORT_MIN"] = Text(ports[5]),
        ["RABBITMQ_CTL_DIST_PORT_MAX"] = Text(ports[5] + 10),
        ["ERL_EPMD_PORT"] = Text(ports[4]),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2",
        ["RABBITMQ_CTL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",

        // The script then becomes the broker, instead of starting it: its process id is the broker's.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
