namespace MessageContracts;

/// <summary>A part of a family's topics that is set in one place at run time (<c>options</c> in the event table).</summary>
/// <param name="Family">The family, such as <c>Koji</c>.</param>
/// <param name="Name">The option's name, such as <c>prefix</c>.</param>
/// <param name="Default">The value used where none is set; it may hold dots, and so several words.</param>
public sealed record TopicOption(string Family, string Name, string Default);
