namespace MessageContracts.Json;

/// <summary>What matching a pattern came to.</summary>
public enum PatternResult
{
    /// <summary>The pattern does not occur in the text.</summary>
    NoMatch,

    /// <summary>The pattern occurs in the text.</summary>
    Match,

    /// <summary>Matching took longer than <see cref="SchemaPattern.MatchTimeout"/> and was given up.</summary>
    TimedOut,
}
