using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <content>
/// Members: name and value in one call. The name is given as <c>,"name":</c> and written as it is, with what constants stand before it. Names are
/// copied inline, since they are constants; values are written by calls: a large record would use up what the JIT inlines into one method.
/// </content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a member.</summary>
    /// <param name="name">The name as <c>,"name":</c>, or as <c>{"name":</c> for the first of an object.</param>
    /// <param name="value">The value; null is written as null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, string? value)
    {
        Raw(name);
        String(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, Uri? value)
    {
        Raw(name);
        Uri(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, bool value)
    {
        Raw(name);
        Boolean(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, int value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, long value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, ulong value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, BigInteger value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, double value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, decimal value)
    {
        Raw(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Raw(name);
        DateTime(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, DateOnly value)
    {
        Raw(name);
        Date(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, Guid value)
    {
        Raw(name);
        Guid(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Member(scoped ReadOnlySpan<byte> name, JsonAny value)
    {
        Raw(name);
        Any(value);
    }
}
