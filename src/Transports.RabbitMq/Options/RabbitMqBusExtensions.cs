using MessageContracts.Transports.RabbitMq;
using Microsoft.Extensions.Configuration;

namespace MessageContracts;

/// <summary>Sets RabbitMQ as a bus's transport.</summary>
public static class RabbitMqBusExtensions
{
    /// <summary>Publishes and receives over RabbitMQ.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="options">How to reach the broker.</param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseRabbitMq(this MessageBusOptions bus, RabbitMqOptions options)
    {
        ArgumentNullException.ThrowIfNull(bus);
        return bus.UseTransport(new RabbitMqTransport(options));
    }

    /// <summary>Publishes and receives over RabbitMQ.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="uri">How to reach the broker, as <see cref="RabbitMqUri"/> describes it.</param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="FormatException">The URI is wrong.</exception>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseRabbitMq(this MessageBusOptions bus, string uri) => bus.UseRabbitMq(RabbitMqOptions.Parse(uri));

    /// <summary>Publishes and receives over RabbitMQ.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="section">
    /// How to reach the broker: the keys are the names of <see cref="RabbitMqOptions"/>' properties, beside <c>Uri</c>, which the others add to. A key that is
    /// none of them is refused.
    /// </param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="FormatException">A setting is unknown or wrong.</exception>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseRabbitMq(this MessageBusOptions bus, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return bus.UseRabbitMq(RabbitMqConfiguration.Read(section));
    }
}
