using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MessageContracts.Json;

/// <summary>
/// Writes compact JSON (RFC 8259) as UTF-8, straight into an <see cref="IBufferWriter{T}"/>. Strings are escaped only where they
/// must be, so text outside ASCII stays as it is. The generated types write the structure; this writes the values.
/// </summary>
public ref partial struct MessageWriter
{
    private const int SmallestChunk = 256;
    private const int LongestNumber = 40;

    private readonly IBufferWriter<byte> output;
    private readonly WriteContext context;
    private readonly AddedFields? added;
    private Span<byte> buffer;
    private int written;
    private int flushed;

    // What was handed over last, so that it is known whether an object has just begun.
    private byte handedOver;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the bytes go; they are there after <see cref="Flush"/>.</param>
    /// <param name="context">The clock and the like.</param>
    public MessageWriter(IBufferWriter<byte> output, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(context);
        this.output = output;
        this.context = context;
    }

    internal MessageWriter(IBufferWriter<byte> output, WriteContext context, AddedFields added)
        : this(output, context) => this.added = added;

    /// <summary>Writes bytes as they are: braces, names, constants made beforehand.</summary>
    /// <param name="json">UTF-8 that fits where it stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        written += json.Length;
    }

    /// <summary>Writes a member's name, without the comma where it is the object's first.</summary>
    /// <param name="commaAndName">The name as <c>,"name":</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(scoped ReadOnlySpan<byte> commaAndName)
    {
        if (IsFirst)
        {
            First(commaAndName[1..]);
        }
        else
        {
            Raw(commaAndName);
        }
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Number(int value) => Number((long)value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Number(long value)
    {
        if ((ulong)value < EightDigits.Limit)
        {
            Span<byte> room = Room(LongestNumber);
            written += EightDigits.Write((uint)value, room);
        }
        else
        {
            Formatted(value, default);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Number(ulong value) => Formatted(value, default);

    /// <summary>Writes a number with the digits it has.</summary>
    /// <param name="value">The value.</param>
    public void Number(decimal value) => Formatted(value, default);

    /// <summary>Writes a number in the shortest form that reads back as the same.</summary>
    /// <param name="value">The value; 2.0 is written <c>2</c>, which is equal in JSON.</param>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw Utf8Text.NotFinite(value);
        }

        Span<byte> room = Room(LongestNumber);
        written += DoubleText.Write(value, room);
    }

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="value">The value.</param>
    public void Number(BigInteger value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        Span<byte> room = Room(digits.Length);
        written += Encoding.ASCII.GetBytes(digits, room);
    }

    /// <summary>Writes a value as it was read.</summary>
    /// <param name="value">The value.</param>
    public void Any(JsonAny value) => Raw(value.Utf8);

    /// <summary>Writes further members of an object.</summary>
    /// <param name="fields">The members, or null for none.</param>
    /// <exception cref="MessageFormatException">A name has a lone surrogate.</exception>
    public void Other(ValueMap<JsonAny>? fields)
    {
        if (fields is null)
        {
            return;
        }

        for (int i = 0; i < fields.Count; i++)
        {
            OtherName(fields, i);
            Any(fields.ValueAt(i));
        }
    }

    /// <summary>Writes the name of a field that no schema names. Where it was not read but added in C#, its name is subject to <c>field-names</c>.</summary>
    /// <typeparam name="T">The type of the fields' values.</typeparam>
    /// <param name="fields">The fields that it is one of.</param>
    /// <param name="index">The field's place among them, from 0 on.</param>
    /// <exception cref="MessageFormatException">The name has a lone surrogate.</exception>
    public void OtherName<T>(ValueMap<T> fields, int index)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (added is not null && !fields.WasRead(index))
        {
            added.Note(flushed + written + (IsFirst ? 0 : 1), fields.NameAt(index));
        }

        if (fields.TryGetJsonName(index, out ReadOnlySpan<byte> name))
        {
            Name(name);
        }
        else
        {
            Name(fields.NameAt(index));
        }
    }

    /// <summary>Hands all that was written to the output.</summary>
    public void Flush()
    {
        if (written > 0)
        {
            handedOver = buffer[written - 1];
            output.Advance(written);
            flushed += written;
        }

        buffer = default;
        written = 0;
    }

    /// <summary>Whether the last byte opened an object. A string's own '{' is no such byte, for a string ends with a quote.</summary>
    private readonly bool IsFirst => (written > 0 ? buffer[written - 1] : handedOver) == (byte)'{';

    /// <summary>Room for so many bytes, after what is written. Ask for it before <c>written</c> is touched: it may hand over what there is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int size)
    {
        if (buffer.Length - written < size)
        {
            Refill(size);
        }

        // As buffer.Slice(written, size), whose checks are made above: a name is copied without another.
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), written), size);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill(int size)
    {
        Flush();
        buffer = output.GetSpan(Math.Max(size, SmallestChunk));
    }

    /// <summary>Writes a name that is yet to be made JSON.</summary>
    private void Name(string name)
    {
        bool isFirst = IsFirst;
        bool isWritten = isFirst ? TryPlain("\""u8, name, "\":"u8) : TryPlain(",\""u8, name, "\":"u8);
        if (!isWritten)
        {
            Raw(isFirst ? default : ","u8);
            String(name);
            Raw(":"u8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void First(scoped ReadOnlySpan<byte> name) => Raw(name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Room(LongestNumber), out int length, format, CultureInfo.InvariantCulture);
        written += length;
    }
}
