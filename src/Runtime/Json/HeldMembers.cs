namespace MessageContracts.Json;

/// <summary>
/// The members of a map that was read. Names stay JSON until somebody asks for them: many a map is only handed on, or asked for its values.
/// </summary>
/// <param name="names">All names, each as a writer wants it: <c>,"name":</c>.</param>
/// <param name="members">The values, and where in the names each one's name ends.</param>
internal readonly struct HeldMembers<T>(byte[] names, HeldMember<T>[] members)
{
    public int Count => members.Length;

    /// <summary>Whether there are such members; the default has none.</summary>
    public bool Exist => members is not null;

    public T ValueAt(int index) => members[index].Value;

    /// <summary>A name as <c>,"name":</c>.</summary>
    public ReadOnlySpan<byte> NameAt(int index)
    {
        int start = index == 0 ? 0 : members[index - 1].NameEnd;
        return names.AsSpan(start, members[index].NameEnd - start);
    }

    public KeyValuePair<string, T>[] Decode()
    {
        bool arePlain = TextSurvey.Of(names) is (true, false);
        KeyValuePair<string, T>[] decoded = new KeyValuePair<string, T>[members.Length];
        for (int i = 0; i < decoded.Length; i++)
        {
            ReadOnlySpan<byte> quoted = NameAt(i)[1..^1];
            decoded[i] = new(arePlain ? PlainText.ToString(quoted[1..^1]) : Utf8Text.Unquoted(quoted), members[i].Value);
        }

        return decoded;
    }
}

/// <summary>A value, and where its name ends.</summary>
internal readonly record struct HeldMember<T>(int NameEnd, T Value);
