namespace MessageContracts.Transports.RabbitMq;

/// <summary>Makes field values of an envelope's own headers.</summary>
internal static class OutgoingHeaders
{
    /// <exception cref="FormatException">A header cannot be sent.</exception>
    public static KeyValuePair<string, object?>[] Of(Envelope envelope)
    {
        if (envelope.Headers.Count == 0)
        {
            return [];
        }

        KeyValuePair<string, object?>[] headers = new KeyValuePair<string, object?>[envelope.Headers.Count];
        int count = 0;
        foreach ((string name, JsonAny value) in envelope.Headers)
        {
            headers[count++] = new(name, Value(name, value));
        }

        return headers;
    }

    private static object? Value(string name, JsonAny value)
    {
        try
        {
            return FedoraHeaders.IsReserved(name)
                ? throw new FormatException("the transport sets it, as fedora-messaging wants it; use FedoraSchema, Severity or Priority")
                : HeaderValues.ToAmqp(value);
        }
        catch (FormatException e)
        {
            throw new FormatException($"The header {name} cannot be sent: {e.Message}.", e);
        }
    }
}
