namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>One way of doing one thing to one message.</summary>
/// <param name="Message">The message's name.</param>
/// <param name="Operation">What is done.</param>
/// <param name="Name">Who does it.</param>
/// <param name="Run">Does it, <paramref name="Calls"/> times.</param>
/// <param name="Calls">More than one for what is too short to be measured by itself.</param>
public sealed record Contender(string Message, string Operation, string Name, Action Run, int Calls = 1)
{
    public const string Ours = "MessageContracts";
    public const string OursWithNames = "MessageContracts, names of maps asked for";
    public const string SystemTextJson = "System.Text.Json source generation";
    public const string ByHand = "Utf8Json code by hand";
    public const string Protobuf = "Google.Protobuf";
    public const string NJsonSchema = "NJsonSchema";
    public const string Interpolation = "interpolated string";

    public override string ToString() => $"{Operation} {Message}: {Name}";
}
