using System.Numerics;

namespace MessageContracts.Json;

/// <content>Members: name and value in one call. The name is given as <c>,"name":</c> and loses its comma where it is the first.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a member.</summary>
    /// <param name="name">The name as <c>,"name":</c>.</param>
    /// <param name="value">The value; null is written as null.</param>
    public void Member(scoped ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        String(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, Uri? value)
    {
        Name(name);
        Uri(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Boolean(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, ulong value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, BigInteger value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    public void Member(scoped ReadOnlySpan<byte> name, double value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, decimal value)
    {
        Name(name);
        Number(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Name(name);
        DateTime(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, DateOnly value)
    {
        Name(name);
        Date(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, Guid value)
    {
        Name(name);
        Guid(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, JsonAny value)
    {
        Name(name);
        Any(value);
    }
}
