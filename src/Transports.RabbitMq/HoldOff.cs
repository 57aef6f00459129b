namespace MessageContracts.Transports.RabbitMq;

/// <summary>A fault that is not tried again for a while.</summary>
internal sealed class HoldOff(BrokerFault fault, TimeSpan time)
{
    private readonly Deadline until = Deadline.After(time);

    public BrokerFault Fault { get; } = fault;

    public bool IsOver => until.IsOver;
}
