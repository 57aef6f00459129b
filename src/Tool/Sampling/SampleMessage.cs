using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Sampling;

/// <summary>A message that its schema finds valid.</summary>
internal static class SampleMessage
{
    /// <summary>The message as JSON.</summary>
    /// <exception cref="ToolFailure">None could be made.</exception>
    public static string Of(ContractStore store, string path, bool all)
    {
        DocumentScope scope = store.SoundScope(path);
        SchemaMemory memory = new(scope);
        Node sample = new SampleMaker(scope, memory, Fills(store, path), all).Make();
        Node read = Sampled.Read(JsonText.Compact(sample));
        IReadOnlyList<Finding> findings = SchemaEvaluator.Evaluate(memory, scope.Root, InstanceTree.Of(read), CancellationToken.None);
        return findings is [Finding first, ..]
            ? throw new ToolFailure($"No valid message could be made: {(first.InstancePointer.Length == 0 ? "(root)" : first.InstancePointer)}: {first.Message} ({first.SchemaLocation}); give the schema there an 'examples' with a value that fits.")
            : JsonText.Indented(writer => JsonText.Write(writer, read));
    }

    /// <summary>What the event table fills in, by the name of the member.</summary>
    private static Dictionary<string, Node> Fills(ContractStore store, string path)
    {
        Dictionary<string, Node> fills = new(StringComparer.Ordinal);
        if (store.Tables.Count > 0 && store.FullIndex().Message(path) is { } message)
        {
            foreach (Fill fill in message.Table.Fills)
            {
                fills[fill.Field] = fill.Value is { } value ? Sampled.Read(value.Json) : Sampled.String("2026-01-31T12:00:00.000000Z");
            }
        }

        return fills;
    }
}

/// <summary>Values of samples as nodes.</summary>
internal static class Sampled
{
    public static Node Read(string json) =>
        DocumentReader.Read("sample.json", new FileText(json), new ReadLimits(int.MaxValue, 1024), IssueList.Ignore, CancellationToken.None)!;

    public static Node String(string text) => new(NodeKind.String, text, default);

    public static Node Number(string text) => new(NodeKind.Number, text, default);
}
