namespace MessageContracts.Transports.RabbitMq;

/// <summary>Why a broker closes a channel, or a connection, because of one message.</summary>
internal enum RefusalKind
{
    /// <summary>403: the exchange or the routing key is not permitted.</summary>
    NotPermitted,

    /// <summary>404: there is no such exchange.</summary>
    ExchangeMissing,

    /// <summary>406 or 311: the body is too large.</summary>
    TooLarge,

    /// <summary>Something else about this message.</summary>
    Malformed,
}
