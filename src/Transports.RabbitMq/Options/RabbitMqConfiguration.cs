using System.Globalization;
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
        "ADDRESSES" => options with { Addresses = [.. setting.GetChildren().Select(address => Address(address, (options.Tls is null ? RabbitMqUri.Scheme : RabbitMqUri.TlsScheme).Port))] },
        "VIRTUALHOST" => options with { VirtualHost = Text(setting) },
        "USERNAME" => options with { UserName = Text(setting) },
        "PASSWORD" => options with { Password = Text(setting) },
        "ALLOWPLAINTEXTPASSWORD" => options with { AllowPlainTextPassword = SettingText.Flag(setting.Path, Text(setting)) },
        "TLS" => options with { Tls = setting.GetChildren().Aggregate(options.Tls!, SetTls) },
        "TOPICEXCHANGE" => options with { TopicExchange = Exchange(setting, options.TopicExchange) },
        "HEADERSEXCHANGE" => options with { HeadersExchange = Exchange(setting, options.HeadersExchange) },
        "EXCHANGES" => options with { Exchanges = new(setting.GetChildren().Select(family => KeyValuePair.Create(family.Key, Exchange(family, new(family.Key))))) },
        "MAXBODYBYTES" => options with { MaxBodyBytes = Number(setting) },
        "MAXOUTSTANDING" => options with { MaxOutstanding = Number(setting) },
        "CONNECTTIMEOUT" => options with { ConnectTimeout = Time(setting) },
        "HEARTBEAT" => options with { Heartbeat = Time(setting) },
        "CLIENTNAME" => options with { ClientName = Text(setting) },
        _ => throw Unknown(setting),
    };

    private static TlsOptions SetTls(TlsOptions tls, IConfigurationSection setting) => setting.Key.ToUpperInvariant() switch
    {
        "SERVERNAME" => tls with { ServerName = Text(setting) },
        "AUTHORITYFILE" => tls with { AuthorityFile = Text(setting) },
        "CERTIFICATEFILE" => tls with { CertificateFile = Text(setting) },
        "KEYFILE" => tls with { KeyFile = Text(setting) },
        _ => throw Unknown(setting),
    };

    private static ExchangeOptions Exchange(IConfigurationSection section, ExchangeOptions given) => section.GetChildren().Aggregate(given, (exchange, setting) =>
        setting.Key.ToUpperInvariant() switch
        {
            "NAME" => exchange with { Name = Text(setting) },
            "SETUP" => exchange with { Setup = SettingText.Setup(setting.Path, Text(setting)) },
            _ => throw Unknown(setting),
        });

    // What stands there is not repeated: it may be a URI with a password.
    private static BrokerAddress Address(IConfigurationSection setting, int port)
    {
        string text = Text(setting);
        try
        {
            return BrokerUri.Address(text, port);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{setting.Path} must be a broker's host or host:port.", e);
        }
    }

    private static string Text(IConfigurationSection setting) =>
        setting.Value ?? throw new FormatException($"{setting.Path} must be a single value.");

    private static int Number(IConfigurationSection setting) =>
        int.TryParse(Text(setting), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{setting.Path} is \"{setting.Value}\", must be a whole number.");

    private static TimeSpan Time(IConfigurationSection setting) =>
        TimeSpan.TryParse(Text(setting), CultureInfo.InvariantCulture, out TimeSpan time) ? time : throw new FormatException($"{setting.Path} is \"{setting.Value}\", must be a time like 00:00:10.");

    private static FormatException Unknown(IConfigurationSection setting) =>
        new($"{setting.Path} is no setting of the RabbitMQ transport. Is it spelled as the property of RabbitMqOptions?");
}
