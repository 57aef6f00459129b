namespace MessageContracts.Json;

/// <content>Members that may be absent, and members whose null is a value.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a member where it is there.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value; null where the member is absent.</param>
    public void Optional(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    public void Optional(scoped ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    public void Optional(scoped ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            Member(name, given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    public void Optional(scoped ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            Member(name, given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    public void Optional(scoped ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            Member(name, given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    public void Optional(scoped ReadOnlySpan<byte> name, JsonAny? value)
    {
        if (value is { } given)
        {
            Member(name, given);
        }
    }

    /// <summary>Writes a member where it is there, be it null or not.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value, or absent.</param>
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<string?> value)
    {
        if (value.IsSet)
        {
            Member(name, value.Value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<bool?> value)
    {
        if (value.IsSet)
        {
            Member(name, value.Value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<long?> value)
    {
        if (value.IsSet)
        {
            Member(name, value.Value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<double?> value)
    {
        if (value.IsSet)
        {
            Member(name, value.Value);
        }
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, bool? value)
    {
        Name(name);
        Raw(value is { } given ? given ? "true"u8 : "false"u8 : "null"u8);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, long? value)
    {
        Name(name);
        if (value is { } given)
        {
            Number(given);
        }
        else
        {
            Null();
        }
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    public void Member(scoped ReadOnlySpan<byte> name, double? value)
    {
        Name(name);
        if (value is { } given)
        {
            Number(given);
        }
        else
        {
            Null();
        }
    }
}
