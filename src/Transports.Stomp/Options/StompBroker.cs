namespace MessageContracts.Transports.Stomp;

/// <summary>Which broker speaks STOMP: each has its own names for destinations, and its own headers.</summary>
public enum StompBroker
{
    /// <summary>ActiveMQ, as on UMB: messages go to virtual topics, whose consumers have queues named <c>Consumer.&lt;name&gt;.VirtualTopic…</c>.</summary>
    ActiveMq,

    /// <summary>RabbitMQ with its STOMP plugin: messages go to a topic exchange.</summary>
    RabbitMq,
}
