using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <content>Members that may be absent, and members whose null is a value.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a member where it is there.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value; null where the member is absent.</param>
    /// <param name="mayBeFirst">Whether it may be the object's first member, and then has no comma.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, string? value, bool mayBeFirst = false)
    {
        if (value is not null)
        {
            Name(name, mayBeFirst);
            String(value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Uri? value, bool mayBeFirst = false)
    {
        if (value is not null)
        {
            Name(name, mayBeFirst);
            Uri(value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, bool? value, bool mayBeFirst = false)
    {
        if (value is { } given)
        {
            Name(name, mayBeFirst);
            Boolean(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, long? value, bool mayBeFirst = false)
    {
        if (value is { } given)
        {
            Name(name, mayBeFirst);
            Number(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?, bool)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, double? value, bool mayBeFirst = false)
    {
        if (value is { } given)
        {
            Name(name, mayBeFirst);
            Number(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, JsonAny? value, bool mayBeFirst = false)
    {
        if (value is { } given)
        {
            Name(name, mayBeFirst);
            Any(given);
        }
    }

    /// <summary>Writes a member where it is there, be it null or not.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value, or absent.</param>
    /// <param name="mayBeFirst">Whether it may be the object's first member, and then has no comma.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<string?> value, bool mayBeFirst = false)
    {
        if (value.IsSet)
        {
            Name(name, mayBeFirst);
            String(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<bool?> value, bool mayBeFirst = false)
    {
        if (value.IsSet)
        {
            Name(name, mayBeFirst);
            Boolean(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<long?> value, bool mayBeFirst = false)
    {
        if (value.IsSet)
        {
            Name(name, mayBeFirst);
            Number(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?}, bool)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<double?> value, bool mayBeFirst = false)
    {
        if (value.IsSet)
        {
            Name(name, mayBeFirst);
            Number(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, bool? value)
    {
        Raw(name);
        Boolean(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, long? value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, double? value)
    {
        Raw(name);
        Number(value);
    }

    /// <summary>Where it is known to follow another member, the name is a copy of a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Name(scoped ReadOnlySpan<byte> commaAndName, bool mayBeFirst)
    {
        if (mayBeFirst)
        {
            Name(commaAndName);
        }
        else
        {
            Raw(commaAndName);
        }
    }

    private void Boolean(bool? value) => Raw(value is { } given ? given ? "true"u8 : "false"u8 : "null"u8);

    private void Number(long? value)
    {
        if (value is { } given)
        {
            Number(given);
        }
        else
        {
            Null();
        }
    }

    private void Number(double? value)
    {
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
