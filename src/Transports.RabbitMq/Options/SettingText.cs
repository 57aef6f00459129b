namespace MessageContracts.Transports.RabbitMq;

/// <summary>Reads settings that are written as text.</summary>
internal static class SettingText
{
    public static ExchangeSetup Setup(string name, string value) =>
        Enum.TryParse(value, ignoreCase: true, out ExchangeSetup setup) && Enum.IsDefined(setup)
            ? setup
            : throw new FormatException($"{name} is \"{value}\", must be verify, declare or assume.");
}
