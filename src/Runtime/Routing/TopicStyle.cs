namespace MessageContracts;

/// <summary>One of the named forms that the topics of a family take (<c>topics</c> in the event table).</summary>
/// <param name="Family">The family, such as <c>FedoraCi</c>.</param>
/// <param name="Name">The style's name, such as <c>umb</c>.</param>
public sealed record TopicStyle(string Family, string Name);
