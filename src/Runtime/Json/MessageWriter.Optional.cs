using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <content>Members that may be absent, and members whose null is a value.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a member where it is there.</summary>
    /// <param name="name">The name as <c>,"name":</c>; it loses its comma where it is the object's first.</param>
    /// <param name="value">The value; null where the member is absent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            String(value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null)
        {
            Name(name);
            Uri(value);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            Name(name);
            Boolean(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            Name(name);
            Number(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            Name(name);
            Number(given);
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, JsonAny? value)
    {
        if (value is { } given)
        {
            Name(name);
            Any(given);
        }
    }

    /// <summary>Writes a member where it is there, be it null or not.</summary>
    /// <param name="name">The name as <c>,"name":</c>; it loses its comma where it is the object's first.</param>
    /// <param name="value">The value, or absent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<string?> value)
    {
        if (value.IsSet)
        {
            Name(name);
            String(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<bool?> value)
    {
        if (value.IsSet)
        {
            Name(name);
            Boolean(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<long?> value)
    {
        if (value.IsSet)
        {
            Name(name);
            Number(value.ValueOr(null));
        }
    }

    /// <inheritdoc cref="Optional(ReadOnlySpan{byte}, Optional{string?})"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Optional(scoped ReadOnlySpan<byte> name, Optional<double?> value)
    {
        if (value.IsSet)
        {
            Name(name);
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
