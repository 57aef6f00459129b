using Microsoft.Extensions.Configuration;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// Options from a section of the program's configuration. Its keys are the names of <see cref="RabbitMqOptions"/>' properties, beside <c>Uri</c>, which
/// the others add to; <c>Addresses</c> is a list of <c>host:port</c>, <c>Exchanges</c> a section with a <c>Name</c> and a <c>Setup</c> a family.
/// </summary>
internal static class RabbitMqConfiguration
{
    public static RabbitMqOptions Read(IConfiguration section)
    {
        RabbitMqOptions options = section["Uri"] is { } uri ? RabbitMqOptions.Parse(uri) : new RabbitMqOptions { Addresses = [] };

        // Whether there is TLS decides which port an address has that names none.
        options = options with { Tls = options.Tls ?? (section.GetSection("Tls").Exists() ? new TlsOptions() : null) };
        foreach (IConfigurationSection setting in section.GetChildren())
        {
            options = Set(options, setting);
        }

        return options;
    }

    private static RabbitMqOptions Set(RabbitMqOptions options, IConfigurationSection setting) => setting.Key.ToUpperInvariant() switch
    {
        "URI" => options,
        "ADDRESSES" => options with { Addresses = [.. setting.GetChildren().Select(address => SettingValue.Address(address.Path, address.Value, (options.Tls is null ? RabbitMqUri.Scheme : RabbitMqUri.TlsScheme).Port))] },
        "VIRTUALHOST" => options with { VirtualHost = SettingValue.Text(setting.Path, setting.Value) },
        "USERNAME" => options with { UserName = SettingValue.Text(setting.Path, setting.Value) },
        "PASSWORD" => options with { Password = SettingValue.Text(setting.Path, setting.Value) },
        "ALLOWPLAINTEXTPASSWORD" => options with { AllowPlainTextPassword = SettingValue.Flag(setting.Path, setting.Value) },
        "TLS" => options with { Tls = setting.GetChildren().Aggregate(options.Tls!, SetTls) },
        "TOPICEXCHANGE" => options with { TopicExchange = Exchange(setting, options.TopicExchange) },
        "HEADERSEXCHANGE" => options with { HeadersExchange = Exchange(setting, options.HeadersExchange) },
        "EXCHANGES" => options with { Exchanges = new(setting.GetChildren().Select(family => KeyValuePair.Create(family.Key, Exchange(family, new(family.Key))))) },
        "MAXBODYBYTES" => options with { MaxBodyBytes = SettingValue.Number(setting.Path, setting.Value) },
        "MAXOUTSTANDING" => options with { MaxOutstanding = SettingValue.Number(setting.Path, setting.Value) },
        "CONNECTTIMEOUT" => options with { ConnectTimeout = SettingValue.Time(setting.Path, setting.Value) },
        "HEARTBEAT" => options with { Heartbeat = SettingValue.Time(setting.Path, setting.Value) },
        "CLIENTNAME" => options with { ClientName = SettingValue.Text(setting.Path, setting.Value) },
        _ => throw Unknown(setting),
    };

    private static TlsOptions SetTls(TlsOptions tls, IConfigurationSection setting) =>
        SettingValue.Tls(tls, setting.Key, setting.Path, setting.Value) ?? throw Unknown(setting);

    private static ExchangeOptions Exchange(IConfigurationSection section, ExchangeOptions given) => section.GetChildren().Aggregate(given, (exchange, setting) =>
        setting.Key.ToUpperInvariant() switch
        {
            "NAME" => exchange with { Name = SettingValue.Text(setting.Path, setting.Value) },
            "SETUP" => exchange with { Setup = SettingText.Setup(setting.Path, SettingValue.Text(setting.Path, setting.Value)) },
            _ => throw Unknown(setting),
        });

    private static FormatException Unknown(IConfigurationSection setting) =>
        new($"{setting.Path} is no setting of the RabbitMQ transport. Is it spelled as the property of RabbitMqOptions?");
}
