namespace MessageContracts;

/// <summary>What became of a message.</summary>
public enum PublishOutcome
{
    /// <summary>It may have been sent or not: the answer is missing. Sending it again may make it arrive twice.</summary>
    Unknown,

    /// <summary>The broker has taken it over.</summary>
    Confirmed,

    /// <summary>The broker has taken it, but no subscriber is bound for it, so nobody gets it.</summary>
    Unroutable,

    /// <summary>The broker has refused it.</summary>
    Rejected,

    /// <summary>It never left this process.</summary>
    NotSent,
}
