using System.Globalization;

namespace MessageContracts.Transports;

/// <summary>The parameters that the connection URIs of all brokers have, named after RabbitMQ's URI specification.</summary>
internal static class UriParameter
{
    /// <summary>A number above this is taken for a slip: it is thirty years in seconds.</summary>
    private const double Largest = 1e9;

    /// <summary>Sets what a parameter says of TLS.</summary>
    /// <param name="tls">The settings so far; null where the URI is without TLS.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="tlsScheme">How a URI with TLS starts.</param>
    /// <returns>The settings; null where the parameter says nothing of TLS.</returns>
    /// <exception cref="FormatException">The URI is without TLS.</exception>
    public static TlsOptions? Tls(TlsOptions? tls, string name, string value, string tlsScheme)
    {
        return name switch
        {
            "cacertfile" => Given() with { AuthorityFile = value },
            "certfile" => Given() with { CertificateFile = value },
            "keyfile" => Given() with { KeyFile = value },
            "server_name_indication" => Given() with { ServerName = value },
            _ => null,
        };

        TlsOptions Given() => tls ?? throw new FormatException($"{name} needs TLS: start the URI with {tlsScheme}://.");
    }

    /// <exception cref="FormatException">The value is no positive number.</exception>
    public static TimeSpan Seconds(string name, string value) => TimeSpan.FromSeconds(Number(name, value));

    /// <inheritdoc cref="Seconds"/>
    public static TimeSpan Milliseconds(string name, string value) => TimeSpan.FromMilliseconds(Number(name, value));

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number is > 0 and < Largest
            ? number
            : throw new FormatException($"{name} is \"{value}\", must be a positive number below {Largest:0}.");
}
