namespace MessageContracts.Transports;

/// <summary>Carries a fault to where it is turned into what the user sees.</summary>
internal sealed class BrokerFaultException(BrokerFault fault) : Exception(fault.Message, fault.Exception)
{
    public BrokerFault Fault { get; } = fault;
}
