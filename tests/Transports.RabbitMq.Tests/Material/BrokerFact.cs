namespace MessageContracts.Transports.RabbitMq.Tests.Material;

/// <summary>A test that needs RabbitMQ; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrokerFactAttribute : FactAttribute
{
    public BrokerFactAttribute() => Skip = Debian.WithoutRabbitMq!;
}

/// <inheritdoc cref="BrokerFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrokerTheoryAttribute : TheoryAttribute
{
    public BrokerTheoryAttribute() => Skip = Debian.WithoutRabbitMq!;
}

/// <summary>A test that needs RabbitMQ and Python's pika.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PikaFactAttribute : FactAttribute
{
    public PikaFactAttribute() => Skip = (Debian.WithoutRabbitMq ?? Debian.WithoutPython("pika"))!;
}

/// <summary>A test that needs RabbitMQ and a name for two addresses.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostNameFactAttribute : FactAttribute
{
    public HostNameFactAttribute() => Skip = (Debian.WithoutRabbitMq ?? HostName.Without)!;
}

/// <summary>A test that is run only where FAULTS=all asks for every case.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExhaustiveTheoryAttribute : TheoryAttribute
{
    public ExhaustiveTheoryAttribute() => Skip = (Debian.WithoutRabbitMq ?? Matrix.WithoutAll)!;
}
