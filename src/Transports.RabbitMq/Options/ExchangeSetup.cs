namespace MessageContracts.Transports.RabbitMq;

/// <summary>What is done about an exchange before it is used, once a connection.</summary>
public enum ExchangeSetup
{
    /// <summary>It is asked for (<c>exchange.declare</c> with <c>passive</c>), so that a missing one is told at once; one of
    /// another type too, where the user may configure it, since the broker tells that nobody else. Needs no permission.</summary>
    Verify,

    /// <summary>It is declared, durable: made where it is missing, and refused where it is of another type. Needs the permission to configure it.</summary>
    Declare,

    /// <summary>Nothing. A missing one shows when the first message is refused.</summary>
    Assume,
}
