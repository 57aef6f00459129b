using System.Globalization;

namespace MessageContracts;

/// <summary>Reads the settings of transports, which stand as text in a program's configuration and in connection URIs.</summary>
public static class SettingValue
{
    /// <summary>The text of a setting.</summary>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text; null where it is a section.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">It is a section.</exception>
    public static string Text(string name, string? value) =>
        value ?? throw new FormatException($"{name} must be a single value.");

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is neither.</exception>
    public static bool Flag(string name, string? value) =>
        bool.TryParse(Text(name, value), out bool flag) ? flag : throw new FormatException($"{name} is \"{value}\", must be true or false.");

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is no such number.</exception>
    public static int Number(string name, string? value) =>
        int.TryParse(Text(name, value), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{name} is \"{value}\", must be a whole number.");

    /// <summary>Reads a time as <see cref="TimeSpan"/> is written.</summary>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text, such as <c>00:00:10</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is no such time.</exception>
    public static TimeSpan Time(string name, string? value) =>
        TimeSpan.TryParse(Text(name, value), CultureInfo.InvariantCulture, out TimeSpan time) ? time : throw new FormatException($"{name} is \"{value}\", must be a time like 00:00:10.");

    /// <summary>Reads a broker's address. The exception does not repeat it: it may be a URI with a password.</summary>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text.</param>
    /// <param name="defaultPort">The port where it names none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is no address.</exception>
    public static BrokerAddress Address(string name, string? value, int defaultPort)
    {
        string text = Text(name, value);
        try
        {
            return BrokerUri.Address(text, defaultPort);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{name} must be a broker's host or host:port.", e);
        }
    }

    /// <summary>Sets one of the properties of <see cref="TlsOptions"/>.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="property">The property's name, in any case.</param>
    /// <param name="name">The setting's name, for the exception.</param>
    /// <param name="value">Its text.</param>
    /// <returns>The options; null where there is no such property.</returns>
    /// <exception cref="FormatException">The setting is a section.</exception>
    public static TlsOptions? Tls(TlsOptions options, string property, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(property);
        return property.ToUpperInvariant() switch
        {
            "SERVERNAME" => options with { ServerName = Text(name, value) },
            "AUTHORITYFILE" => options with { AuthorityFile = Text(name, value) },
            "CERTIFICATEFILE" => options with { CertificateFile = Text(name, value) },
            "KEYFILE" => options with { KeyFile = Text(name, value) },
            _ => null,
        };
    }
}
