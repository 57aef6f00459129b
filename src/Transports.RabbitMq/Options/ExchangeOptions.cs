namespace MessageContracts.Transports.RabbitMq;

/// <summary>An exchange to publish to and to bind to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Setup">What is done about it before it is used.</param>
public sealed record ExchangeOptions(string Name, ExchangeSetup Setup = ExchangeSetup.Verify);
