namespace MessageContracts.Transports.RabbitMq;

/// <summary>Whether an earlier attempt to send a message may have reached the broker.</summary>
internal enum Doubt
{
    /// <summary>None has.</summary>
    None,

    /// <summary>
    /// It was under way when the broker closed the channel for one of several messages. If it now turns out to be the one, it was so then too: nothing like it
    /// had been taken on that connection.
    /// </summary>
    Suspected,

    /// <summary>Its answer was lost.</summary>
    Lost,
}
