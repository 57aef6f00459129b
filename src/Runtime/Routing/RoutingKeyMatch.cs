namespace MessageContracts;

/// <summary>What a routing key is made of.</summary>
/// <param name="Style">The topic style that the key has.</param>
/// <param name="Parameters">The type parameters' segments, in the order of <see cref="MessageDefinition.Parameters"/>; null for one that is absent.</param>
/// <param name="Fields">The fields' segments by number, as they stand in the key; null for one that the style's topic does not name.</param>
public sealed record RoutingKeyMatch(TopicStyle Style, ValueList<string?> Parameters, ValueList<string?> Fields);
