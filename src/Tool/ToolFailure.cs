namespace MessageContracts.Tool;

/// <summary>Something that its user can put right; told in one sentence, never with a stack trace.</summary>
internal sealed class ToolFailure(string message) : Exception(message);
