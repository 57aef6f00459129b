using MessageContracts.Transports.Stomp;
using Microsoft.Extensions.Configuration;

namespace MessageContracts;

/// <summary>Sets STOMP as a bus's transport.</summary>
public static class StompBusExtensions
{
    /// <summary>Publishes and receives over STOMP.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="options">How to reach the broker.</param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseStomp(this MessageBusOptions bus, StompOptions options)
    {
        ArgumentNullException.ThrowIfNull(bus);
        return bus.UseTransport(new StompTransport(options));
    }

    /// <summary>Publishes and receives over STOMP.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="uri">How to reach the broker, as <see cref="StompUri"/> describes it.</param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="FormatException">The URI is wrong.</exception>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseStomp(this MessageBusOptions bus, string uri) => bus.UseStomp(StompOptions.Parse(uri));

    /// <summary>Publishes and receives over STOMP.</summary>
    /// <param name="bus">The bus's options.</param>
    /// <param name="section">
    /// How to reach the broker: the keys are the names of <see cref="StompOptions"/>' properties, beside <c>Uri</c>, which the others add to. A key that is
    /// none of them is refused.
    /// </param>
    /// <returns>The same bus options.</returns>
    /// <exception cref="FormatException">A setting is unknown or wrong.</exception>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public static MessageBusOptions UseStomp(this MessageBusOptions bus, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return bus.UseStomp(StompConfiguration.Read(section));
    }
}
