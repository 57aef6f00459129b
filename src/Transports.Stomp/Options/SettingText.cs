namespace MessageContracts.Transports.Stomp;

/// <summary>Reads settings that are written as text.</summary>
internal static class SettingText
{
    public static StompBroker Broker(string name, string value) => value.ToUpperInvariant() switch
    {
        "ACTIVEMQ" => StompBroker.ActiveMq,
        "RABBITMQ" => StompBroker.RabbitMq,
        _ => throw new FormatException($"{name} is \"{value}\", must be activemq or rabbitmq."),
    };
}
