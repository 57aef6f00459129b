using System.Globalization;

namespace MessageContracts.Json;

/// <content>Strings with a format that has a .NET type.</content>
public ref partial struct MessageWriter
{
    private const string NowFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";
    private const int TicksDigits = 7;

    /// <summary>Writes a URI or a relative reference as RFC 3986 has it; characters it does not allow are percent-encoded.</summary>
    /// <param name="value">The value, or null for <c>null</c>.</param>
    public void Uri(Uri? value)
    {
        string? text = value?.OriginalString;
        String(text is null || SchemaFormat.UriReference.IsMatch(text) ? text : value!.GetComponents(UriComponents.SerializationInfoString, UriFormat.UriEscaped));
    }

    /// <summary>Writes a date and time (RFC 3339): UTC as <c>Z</c>, the fraction without zeros at its end.</summary>
    /// <param name="value">The value.</param>
    public void DateTime(DateTimeOffset value)
    {
        Raw("\""u8);
        Formatted(value, "yyyy-MM-ddTHH:mm:ss");
        Fraction((int)(value.Ticks % TimeSpan.TicksPerSecond));
        if (value.Offset == TimeSpan.Zero)
        {
            Raw("Z"u8);
        }
        else
        {
            Formatted(value, "zzz");
        }

        Raw("\""u8);
    }

    /// <summary>Writes a date (RFC 3339, full-date).</summary>
    /// <param name="value">The value.</param>
    public void Date(DateOnly value)
    {
        Raw("\""u8);
        Formatted(value, "yyyy-MM-dd");
        Raw("\""u8);
    }

    /// <summary>Writes a UUID in lower case (RFC 4122, 3).</summary>
    /// <param name="value">The value.</param>
    public void Guid(Guid value)
    {
        Raw("\""u8);
        Formatted(value, "D");
        Raw("\""u8);
    }

    /// <summary>Writes the current time in UTC as <c>yyyy-MM-ddTHH:mm:ss.ffffffZ</c>, from the context's clock.</summary>
    public void Now()
    {
        Raw("\""u8);
        Formatted(context.TimeProvider.GetUtcNow().UtcDateTime, NowFormat);
        Raw("\""u8);
    }

    /// <summary>Writes a member that is filled in with the current time where it is not set.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value, or null for the current time.</param>
    public void MemberOrNow(scoped ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        if (value is null)
        {
            Now();
        }
        else
        {
            String(value);
        }
    }

    /// <inheritdoc cref="MemberOrNow(ReadOnlySpan{byte}, string?)"/>
    public void MemberOrNow(scoped ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        Name(name);
        if (value is { } given)
        {
            DateTime(given);
        }
        else
        {
            Now();
        }
    }

    private void Fraction(int ticks)
    {
        if (ticks == 0)
        {
            return;
        }

        Span<byte> digits = stackalloc byte[TicksDigits];
        ticks.TryFormat(digits, out _, "D7", CultureInfo.InvariantCulture);
        Raw("."u8);
        Raw(digits.TrimEnd((byte)'0'));
    }
}
