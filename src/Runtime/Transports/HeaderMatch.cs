namespace MessageContracts;

/// <summary>A binding to a headers exchange (AMQP 0-9-1, 3.1.3.4).</summary>
/// <param name="Values">The headers wanted. Names that start with <c>x-</c> are passed over.</param>
/// <param name="All">Whether all of them must match (<c>x-match: all</c>), or any one (<c>x-match: any</c>).</param>
public sealed record HeaderMatch(ValueMap<JsonAny> Values, bool All = true)
{
    /// <summary>Whether a message's headers match: each by JSON's equality.</summary>
    /// <param name="headers">The message's headers.</param>
    /// <returns>True where they match; where nothing is wanted, <c>all</c> matches every message and <c>any</c> none.</returns>
    public bool IsMatch(ValueMap<JsonAny> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach ((string name, JsonAny wanted) in Values)
        {
            if (name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            bool matches = headers.TryGetValue(name, out JsonAny value) && value == wanted;
            if (matches != All)
            {
                return matches;
            }
        }

        return All;
    }
}
