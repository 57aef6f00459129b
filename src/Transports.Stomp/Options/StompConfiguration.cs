using System.Globalization;
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
        "ADDRESSES" => options with { Addresses = [.. setting.GetChildren().Select(address => Address(address, (tls ? StompUri.TlsScheme : StompUri.Scheme).Port))] },
        "BROKER" => options with { Broker = SettingText.Broker(setting.Path, Text(setting)) },
        "VIRTUALHOST" => options with { VirtualHost = Text(setting) },
        "EXCHANGE" => options with { Exchange = Text(setting) },
        "USERNAME" => options with { UserName = Text(setting) },
        "PASSWORD" => options with { Password = Text(setting) },
        "ALLOWPLAINTEXTPASSWORD" => options with { AllowPlainTextPassword = SettingText.Flag(setting.Path, Text(setting)) },
        "TLS" => options with { Tls = setting.GetChildren().Aggregate(options.Tls ?? new TlsOptions(), SetTls) },
        "MAXBODYBYTES" => options with { MaxBodyBytes = Number(setting) },
        "MAXOUTSTANDING" => options with { MaxOutstanding = Number(setting) },
        "CONNECTTIMEOUT" => options with { ConnectTimeout = Time(setting) },
        "HEARTBEAT" => options with { Heartbeat = Time(setting) },
        "RECEIPTTIMEOUT" => options with { ReceiptTimeout = Time(setting) },
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
        new($"{setting.Path} is no setting of the STOMP transport. Is it spelled as the property of StompOptions?");
}
