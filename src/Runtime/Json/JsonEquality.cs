using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>JSON's equality (draft-07, 4.2.3), on raw text: members in any order, numbers by value, strings unescaped.</summary>
/// <remarks>Values nested more deeply than the thread's stack holds end in an <see cref="InsufficientExecutionStackException"/>, not in the process's end.</remarks>
internal static class JsonEquality
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MessageJsonOptions.LargestDepth };

    public static bool Equal(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return true;
        }

        Utf8JsonReader a = new(left, Options);
        Utf8JsonReader b = new(right, Options);
        a.Read();
        b.Read();
        return Values(ref a, left, ref b, right);
    }

    public static int Hash(ReadOnlySpan<byte> raw)
    {
        Utf8JsonReader json = new(raw, Options);
        json.Read();
        return HashValue(ref json);
    }

    /// <summary>Compares the values both readers stand on; where they are equal, both end on the last token.</summary>
    private static bool Values(ref Utf8JsonReader a, ReadOnlySpan<byte> left, ref Utf8JsonReader b, ReadOnlySpan<byte> right) =>
        a.TokenType == b.TokenType && a.TokenType switch
        {
            JsonTokenType.String => Texts(a, b),
            JsonTokenType.Number => a.ValueSpan.SequenceEqual(b.ValueSpan) || JsonNumber.Parse(a.ValueSpan) == JsonNumber.Parse(b.ValueSpan),
            JsonTokenType.StartArray => Arrays(ref a, left, ref b, right),
            JsonTokenType.StartObject => Objects(ref a, left, ref b, right),
            _ => true,
        };

    private static bool Texts(in Utf8JsonReader a, in Utf8JsonReader b)
    {
        if (!b.ValueIsEscaped)
        {
            return a.ValueTextEquals(b.ValueSpan);
        }

        return a.ValueIsEscaped ? a.ValueTextEquals(b.GetString()) : b.ValueTextEquals(a.ValueSpan);
    }

    private static bool Arrays(ref Utf8JsonReader a, ReadOnlySpan<byte> left, ref Utf8JsonReader b, ReadOnlySpan<byte> right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (true)
        {
            a.Read();
            b.Read();
            if (a.TokenType == JsonTokenType.EndArray || b.TokenType == JsonTokenType.EndArray)
            {
                return a.TokenType == b.TokenType;
            }

            if (!Values(ref a, left, ref b, right))
            {
                return false;
            }
        }
    }

    /// <summary>Members mostly come in the same order; from where they do not, one side is indexed by name.</summary>
    private static bool Objects(ref Utf8JsonReader a, ReadOnlySpan<byte> left, ref Utf8JsonReader b, ReadOnlySpan<byte> right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (true)
        {
            a.Read();
            b.Read();
            if (a.TokenType == JsonTokenType.EndObject || b.TokenType == JsonTokenType.EndObject)
            {
                return a.TokenType == b.TokenType;
            }

            if (!Texts(a, b))
            {
                // Never from the start again: each level would double the work of those within.
                return Unordered(ref a, left, ref b, right);
            }

            a.Read();
            b.Read();
            if (!Values(ref a, left, ref b, right))
            {
                return false;
            }
        }
    }

    /// <summary>Compares the members from the names on that both readers stand on.</summary>
    private static bool Unordered(ref Utf8JsonReader a, ReadOnlySpan<byte> left, ref Utf8JsonReader b, ReadOnlySpan<byte> right)
    {
        Dictionary<string, Range> others = Members(ref b);
        do
        {
            if (!others.Remove(a.GetString()!, out Range other))
            {
                return false;
            }

            a.Read();
            if (!Equal(left[ValueRange(ref a)], right[other]))
            {
                return false;
            }
        }
        while (a.Read() && a.TokenType == JsonTokenType.PropertyName);
        return others.Count == 0;
    }

    /// <summary>The members from the name on that the reader stands on.</summary>
    private static Dictionary<string, Range> Members(ref Utf8JsonReader json)
    {
        Dictionary<string, Range> members = new(StringComparer.Ordinal);
        do
        {
            string name = json.GetString()!;
            json.Read();
            members[name] = ValueRange(ref json);
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName);
        return members;
    }

    /// <summary>Where the current value lies; the reader ends on its last token.</summary>
    private static Range ValueRange(ref Utf8JsonReader json)
    {
        int start = (int)json.TokenStartIndex;
        json.Skip();
        return start..(int)json.BytesConsumed;
    }

    private static int HashValue(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => HashText(json),
        JsonTokenType.Number => JsonNumber.Parse(json.ValueSpan).GetHashCode(),
        JsonTokenType.StartArray => HashArray(ref json),
        JsonTokenType.StartObject => HashObject(ref json),
        _ => (int)json.TokenType,
    };

    private static int HashText(in Utf8JsonReader json)
    {
        HashCode hash = new();
        if (json.ValueIsEscaped)
        {
            byte[] text = new byte[json.ValueSpan.Length];
            hash.AddBytes(text.AsSpan(0, json.CopyString(text)));
        }
        else
        {
            hash.AddBytes(json.ValueSpan);
        }

        return hash.ToHashCode();
    }

    private static int HashArray(ref Utf8JsonReader json)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        HashCode hash = new();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            hash.Add(HashValue(ref json));
        }

        return hash.ToHashCode();
    }

    private static int HashObject(ref Utf8JsonReader json)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // A sum, since the order of members means nothing.
        int hash = 1;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int name = HashText(json);
            json.Read();
            hash = unchecked(hash + HashCode.Combine(name, HashValue(ref json)));
        }

        return hash;
    }
}
