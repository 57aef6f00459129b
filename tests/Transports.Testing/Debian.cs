namespace MessageContracts.Transports.Testing;

/// <summary>What Debian's packages bring. Nothing is installed here: <c>eng/test.sh</c> does that where it may.</summary>
public static class Debian
{
    /// <summary>The folder with RabbitMQ's own start scripts; null where it is not installed.</summary>
    public static string? RabbitMqScripts { get; } = Directory.Exists("/usr/lib/rabbitmq/lib")
        ? Directory.GetDirectories("/usr/lib/rabbitmq/lib", "rabbitmq_server-*").Select(folder => Path.Combine(folder, "sbin")).FirstOrDefault(Directory.Exists)
        : null;

    /// <summary>Debian's Python, which sees the packages of Debian.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>ActiveMQ's program, which Java runs.</summary>
    public const string ActiveMqProgram = "/usr/share/activemq/bin/activemq.jar";

    /// <summary>Why tests against ActiveMQ cannot run; null where they can.</summary>
    public static string? WithoutActiveMq { get; } = File.Exists(ActiveMqProgram)
        ? null
        : "ActiveMQ is not installed. On Debian, as root: apt-get install --no-install-recommends activemq";

    /// <summary>Why tests against RabbitMQ cannot run; null where they can.</summary>
    public static string? WithoutRabbitMq { get; } = RabbitMqScripts is null
        ? "RabbitMQ is not installed. On Debian, as root: apt-get install --no-install-recommends rabbitmq-server"
        : null;

    /// <summary>Why tests cannot run that need a Python package; null where they can.</summary>
    public static string? WithoutPython(string module) => File.Exists($"/usr/lib/python3/dist-packages/{module}/__init__.py")
        ? null
        : $"Python's {module} is not installed. On Debian, as root: apt-get install --no-install-recommends python3-{module}";
}
