using Microsoft.Extensions.Configuration;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// Options from a section of the program's configuration. Its keys are the names of <see cref="StompOptions"/>' properties, beside <c>Uri</c>, which
/// the others add to; <c>Addresses</c> is a list of <c>host:port</c>.
/// </summary>
internal static class StompConfiguration
{
    public static StompOptions Read(IConfiguration section)
    {
        StompOptions options = section["Uri"] is { } uri ? StompOptions.Parse(uri) : new StompOptions { Addresses = [] };
        return section.GetChildren().Aggregate(options, (set, setting) => Set(set, setting, options.Tls is not null || section.GetSection("Tls").GetChildren().Any()));
    }

    private static StompOptions Set(StompOptions options, IConfigurationSection setting, bool tls) => setting.Key.ToUpperInvariant() switch
    {
        "URI" => options,
        "ADDRESSES" => options with { Addresses = [.. setting.GetChildren().Select(address => SettingValue.Address(address.Path, address.Value, (tls ? StompUri.TlsScheme : StompUri.Scheme).Port))] },
        "BROKER" => options with { Broker = SettingText.Broker(setting.Path, SettingValue.Text(setting.Path, setting.Value)) },
        "VIRTUALHOST" => options with { VirtualHost = SettingValue.Text(setting.Path, setting.Value) },
        "EXCHANGE" => options with { Exchange = SettingValue.Text(setting.Path, setting.Value) },
        "USERNAME" => options with { UserName = SettingValue.Text(setting.Path, setting.Value) },
        "PASSWORD" => options with { Password = SettingValue.Text(setting.Path, setting.Value) },
        "ALLOWPLAINTEXTPASSWORD" => options with { AllowPlainTextPassword = SettingValue.Flag(setting.Path, setting.Value) },
        "TLS" => options with { Tls = setting.GetChildren().Aggregate(options.Tls ?? new TlsOptions(), SetTls) },
        "MAXBODYBYTES" => options with { MaxBodyBytes = SettingValue.Number(setting.Path, setting.Value) },
        "MAXOUTSTANDING" => options with { MaxOutstanding = SettingValue.Number(setting.Path, setting.Value) },
        "CONNECTTIMEOUT" => options with { ConnectTimeout = SettingValue.Time(setting.Path, setting.Value) },
        "HEARTBEAT" => options with { Heartbeat = SettingValue.Time(setting.Path, setting.Value) },
        "RECEIPTTIMEOUT" => options with { ReceiptTimeout = SettingValue.Time(setting.Path, setting.Value) },
        _ => throw Unknown(setting),
    };

    private static TlsOptions SetTls(TlsOptions tls, IConfigurationSection setting) =>
        SettingValue.Tls(tls, setting.Key, setting.Path, setting.Value) ?? throw Unknown(setting);

    private static FormatException Unknown(IConfigurationSection setting) =>
        new($"{setting.Path} is no setting of the STOMP transport. Is it spelled as the property of StompOptions?");
}
