namespace MessageContracts.Generator.Schemas;

/// <summary>What the keywords of one schema say. Only those that are there take room, as most schemas have few of the many.</summary>
internal readonly struct KeywordValues : IEquatable<KeywordValues>
{
    // A bit for each keyword that is there; their values stand in the order of the bits.
    private readonly ulong present;
    private readonly object[]? values;

    private KeywordValues(ulong present, object[] values)
    {
        this.present = present;
        this.values = values;
    }

    /// <summary>The keyword's value; null where it is absent.</summary>
    public object? this[Keyword keyword] => Has(keyword) ? values![IndexOf(keyword)] : null;

    public bool Has(Keyword keyword) => (present & Bit(keyword)) != 0;

    /// <summary>The same with another value for one keyword; null takes it out.</summary>
    public KeywordValues With(Keyword keyword, object? value)
    {
        if (value is null && !Has(keyword))
        {
            return this;
        }

        int index = IndexOf(keyword);
        ReadOnlySpan<object> before = values.AsSpan(0, index);
        ReadOnlySpan<object> after = values.AsSpan(Has(keyword) ? index + 1 : index);
        return value is null
            ? new KeywordValues(present & ~Bit(keyword), [.. before, .. after])
            : new KeywordValues(present | Bit(keyword), [.. before, value, .. after]);
    }

    public bool Equals(KeywordValues other)
    {
        if (present != other.present)
        {
            return false;
        }

        for (int index = 0; index < BitsIn(present); index++)
        {
            if (!values![index].Equals(other.values![index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is KeywordValues other && Equals(other);

    /// <summary>Of the keywords and of those values that are one text or number: lists and schemas would take long.</summary>
    public override int GetHashCode()
    {
        int hash = present.GetHashCode();
        for (int index = 0; index < BitsIn(present); index++)
        {
            hash = unchecked((hash * 31) + (values![index] is string or int ? values[index].GetHashCode() : 0));
        }

        return hash;
    }

    private static ulong Bit(Keyword keyword) => 1UL << (int)keyword;

    private int IndexOf(Keyword keyword) => BitsIn(present & (Bit(keyword) - 1));

    /// <summary>How many bits are set; netstandard2.0 has no instruction for it.</summary>
    private static int BitsIn(ulong bits)
    {
        bits -= (bits >> 1) & 0x5555_5555_5555_5555;
        bits = (bits & 0x3333_3333_3333_3333) + ((bits >> 2) & 0x3333_3333_3333_3333);
        return (int)(unchecked(((bits + (bits >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101) >> 56);
    }
}
