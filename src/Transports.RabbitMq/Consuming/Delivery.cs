using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>What the broker delivered. The body belongs to the client, and is good only until the handler returns.</summary>
internal readonly record struct Delivery(IChannel Channel, ulong Tag, bool Redelivered, string RoutingKey, IReadOnlyBasicProperties Properties, ReadOnlyMemory<byte> Body);
