using System.Numerics;

namespace MessageContracts.Json;

/// <summary>Enough of .NET's type for exact remainders; slower, and never overflowing.</summary>
internal readonly struct UInt128(BigInteger value) : IEquatable<UInt128>
{
    private readonly BigInteger value = value;

    public static UInt128 One => new(BigInteger.One);

    public static implicit operator UInt128(ulong value) => new(value);

    public static explicit operator ulong(UInt128 value) => (ulong)value.value;

    public static UInt128 operator +(UInt128 left, UInt128 right) => new(left.value + right.value);

    public static UInt128 operator *(UInt128 left, UInt128 right) => new(left.value * right.value);

    public static UInt128 operator %(UInt128 left, UInt128 right) => new(left.value % right.value);

    public static bool operator ==(UInt128 left, UInt128 right) => left.Equals(right);

    public static bool operator !=(UInt128 left, UInt128 right) => !left.Equals(right);

    public static bool operator <=(UInt128 left, UInt128 right) => left.value <= right.value;

    public static bool operator >=(UInt128 left, UInt128 right) => left.value >= right.value;

    public bool Equals(UInt128 other) => value.Equals(other.value);

    public override bool Equals(object? obj) => obj is UInt128 other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}

internal struct HashCode
{
    private int hash;

    public static int Combine<T1, T2, T3>(T1 first, T2 second, T3 third) =>
        (((EqualityComparer<T1>.Default.GetHashCode(first) * 31) + EqualityComparer<T2>.Default.GetHashCode(second)) * 31)
        + EqualityComparer<T3>.Default.GetHashCode(third);

    public void AddBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (byte unit in bytes)
        {
            hash = (hash * 31) + unit;
        }
    }

    public readonly int ToHashCode() => hash;
}

internal static class Rune
{
    public static bool IsValid(int value) => value is >= 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF;
}
