extern alias generator;

using generator::MessageContracts.Generator.Collections;
using generator::MessageContracts.Generator.Diagnostics;
using generator::MessageContracts.Generator.Evaluating;
using generator::MessageContracts.Generator.Events;
using generator::MessageContracts.Generator.Modeling;
using generator::MessageContracts.Generator.Reading;
using generator::MessageContracts.Generator.Resolving;
using generator::MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Judges as the compiler does while it compiles: the generator's own assembly interprets the schemas.</summary>
internal static class Interpreted
{
    private static readonly Dictionary<string, SchemaDocument> Documents = Directory.EnumerateFiles(Repository.Schemas, "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".events.yaml", StringComparison.Ordinal))
        .ToDictionary(path => path, Parse, StringComparer.Ordinal);

    private static readonly ContractIndex Index = new(Documents.Values.Select(Surface.Of).ToEquatableArray(), EquatableArray<EventTable>.Empty);

    private static readonly Library Library = new(Documents.Values.Select(document => new ReferencedDocument(document)).ToEquatableArray());

    public static IReadOnlyList<Finding> Evaluate(string stem, string json)
    {
        SchemaDocument document = Documents.Values.Single(document => document.Stem == stem);
        DocumentScope scope = new(new Resolver(Index, Library, "Test", entire: true).Resolve(document));
        Node instance = DocumentReader.Read("message.json", new FileText(json), ReadLimits.Default, new IssueList("message.json"), CancellationToken.None)!;
        return SchemaEvaluator.Evaluate(new SchemaMemory(scope), scope.Root, InstanceTree.Of(instance), CancellationToken.None);
    }

    private static SchemaDocument Parse(string path)
    {
        IssueList issues = new(path);
        Node? root = DocumentReader.Read(path, new FileText(File.ReadAllText(path)), ReadLimits.Default, issues, CancellationToken.None);
        return SchemaParser.Parse(path, PathText.Display(path, ""), root, issues);
    }
}
