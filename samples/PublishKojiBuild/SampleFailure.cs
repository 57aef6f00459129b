namespace PublishKojiBuild;

/// <summary>Ends the program with one sentence, for the person who started it.</summary>
internal sealed class SampleFailure(string message) : Exception(message);
