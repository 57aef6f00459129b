namespace MessageContracts;

/// <summary>How an exchange chooses the queues that get a message (AMQP 0-9-1, 3.1.3).</summary>
public enum ExchangeKind
{
    /// <summary>By the routing key. The message carries the key, and none of the event table's headers.</summary>
    Topic,

    /// <summary>By the headers. The message carries the headers, and an empty key.</summary>
    Headers,
}
