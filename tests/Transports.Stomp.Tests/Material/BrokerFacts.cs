namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>Why tests against a broker cannot run; null where they can.</summary>
internal static class Without
{
    public static string? ActiveMq => Debian.WithoutActiveMq;

    public static string? Both => Debian.WithoutActiveMq ?? Debian.WithoutRabbitMq;
}

/// <summary>A test that needs ActiveMQ; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ActiveMqFactAttribute : FactAttribute
{
    public ActiveMqFactAttribute() => Skip = Without.ActiveMq!;
}

/// <summary>A test that needs RabbitMQ; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RabbitMqFactAttribute : FactAttribute
{
    public RabbitMqFactAttribute() => Skip = Debian.WithoutRabbitMq!;
}

/// <summary>A test that needs ActiveMQ, with several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ActiveMqTheoryAttribute : TheoryAttribute
{
    public ActiveMqTheoryAttribute() => Skip = Without.ActiveMq!;
}

/// <summary>A test that is run against each of both brokers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrokersTheoryAttribute : TheoryAttribute
{
    public BrokersTheoryAttribute() => Skip = Without.Both!;
}

/// <summary>A test that needs both brokers, and Python's client of STOMP.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = (Without.Both ?? Debian.WithoutPython("stomp"))!;
}

/// <summary>A test that needs ActiveMQ and a name for two addresses.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostNameFactAttribute : FactAttribute
{
    public HostNameFactAttribute() => Skip = (Without.ActiveMq ?? HostName.Without)!;
}

/// <summary>A test that is run only where FAULTS=all asks for every case.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExhaustiveTheoryAttribute : TheoryAttribute
{
    public ExhaustiveTheoryAttribute() => Skip = (Without.Both ?? Matrix.WithoutAll)!;
}
