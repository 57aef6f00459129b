using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Numbers: exact, or reported – none is rounded silently.</content>
public ref partial struct MessageReader
{
    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers. One beyond 32 bits is reported as <c>x-csharp-type</c>.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The value; 0 where it is none.</returns>
    public int Int32(string? at = null, bool nullable = false)
    {
        if (json.Type == JsonTokenType.Number && json.TryGetInteger(out long plain) && plain == (int)plain)
        {
            return (int)plain;
        }

        return OddInt32(at, nullable);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int OddInt32(string? at, bool nullable)
    {
        if (!Integer(at, nullable, out JsonNumber number))
        {
            return 0;
        }

        if (number.TryGetInt64(out long value) && value == (int)value)
        {
            return (int)value;
        }

        DoesNotFit("int (-2147483648 to 2147483647)", at, Wording.WiderInteger);
        return 0;
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers. One beyond 64 bits is reported as <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Int32"/>
    public long Int64(string? at = null, bool nullable = false)
    {
        if (json.Type == JsonTokenType.Number && json.TryGetInteger(out long plain))
        {
            return plain;
        }

        return OddInt64(at, nullable);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long OddInt64(string? at, bool nullable)
    {
        if (!Integer(at, nullable, out JsonNumber number))
        {
            return 0;
        }

        if (!number.TryGetInt64(out long value))
        {
            DoesNotFit("long (-9223372036854775808 to 9223372036854775807)", at, Wording.WiderInteger);
        }

        return value;
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers. One below 0 or beyond 64 bits is reported as <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Int32"/>
    public ulong UInt64(string? at = null, bool nullable = false)
    {
        if (!Integer(at, nullable, out JsonNumber number))
        {
            return 0;
        }

        if (!number.TryGetUInt64(out ulong value))
        {
            DoesNotFit("ulong (0 to 18446744073709551615)", at, Wording.WiderInteger);
        }

        return value;
    }

    /// <summary>Reads an integer of any size up to <see cref="JsonNumber.MaxIntegerDigits"/> digits; a longer one is reported as <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Int32"/>
    public System.Numerics.BigInteger BigInteger(string? at = null, bool nullable = false)
    {
        if (!Integer(at, nullable, out JsonNumber number) || !CanBuild)
        {
            return default;
        }

        if (!number.TryGetBigInteger(out System.Numerics.BigInteger value))
        {
            DoesNotFit($"BigInteger of at most {JsonNumber.MaxIntegerDigits} digits", at, "keep such a number as text");
        }

        return value;
    }

    /// <summary>Reads a number; one that the nearest double, written back, would not give again is reported as <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Int32"/>
    public double Double(string? at = null, bool nullable = false)
    {
        if (json.Type == JsonTokenType.Number && json.TryGetDouble(out double value))
        {
            return value;
        }

        return OddDouble(at, nullable);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double OddDouble(string? at, bool nullable)
    {
        if (json.Type != JsonTokenType.Number)
        {
            WrongType(JsonTypes.Number, at, nullable);
            return 0;
        }

        if (!Utf8Parser.TryParse(json.Raw, out double value, out _) || !SurvivesAsDouble(value))
        {
            DoesNotFit("double without rounding", at, "give the schema `format: decimal`, or send no more digits than a double has");
        }

        return value;
    }

    /// <summary>Reads a number; one that <see cref="decimal"/> cannot keep exactly is reported as <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Int32"/>
    public decimal Decimal(string? at = null, bool nullable = false)
    {
        if (json.Type != JsonTokenType.Number)
        {
            WrongType(JsonTypes.Number, at, nullable);
            return 0;
        }

        if (!Utf8Parser.TryParse(json.Raw, out decimal value, out _) || !Same(value))
        {
            DoesNotFit("decimal without rounding", at, "send a number of at most 28 significant digits, or keep it as text");
        }

        return value;
    }

    /// <summary>The current number, where it is an integer; else it is reported.</summary>
    private bool Integer(string? at, bool nullable, out JsonNumber number)
    {
        number = default;
        if (json.Type == JsonTokenType.Number)
        {
            number = JsonNumber.Parse(json.Raw);
            if (number.IsInteger)
            {
                return true;
            }
        }

        WrongType(JsonTypes.Integer, at, nullable);
        return false;
    }

    private readonly bool SurvivesAsDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        Span<byte> shortest = stackalloc byte[32];
        value.TryFormat(shortest, out int length, default, CultureInfo.InvariantCulture);
        return JsonNumber.Parse(json.Raw) == JsonNumber.Parse(shortest[..length]);
    }

    private readonly bool Same(decimal value)
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return JsonNumber.Parse(json.Raw) == JsonNumber.Parse(text[..length]);
    }
}
