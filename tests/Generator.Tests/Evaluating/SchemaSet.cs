using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Schema files that refer to each other, ready to evaluate instances.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<string, SchemaDocument> documents = new(StringComparer.Ordinal);
    private readonly Resolver resolver;

    public SchemaSet(params (string Path, string Text)[] files)
    {
        foreach ((string path, string text) in files)
        {
            documents[path] = Files.Schema(text, out _, path);
        }

        ContractIndex index = new ContractIndex(documents.Values.Select(Surface.Of).ToEquatableArray(), EquatableArray<EventTable>.Empty);
        Library library = new Library(documents.Values.Where(schema => index.IsReferenced(schema.Path)).Select(schema => new ReferencedDocument(schema)).ToEquatableArray());
        resolver = new Resolver(index, library, "Test", entire: true);
    }

    /// <summary>Judges JSON, or YAML where <paramref name="instancePath"/> says so.</summary>
    public IReadOnlyList<Finding> Evaluate(string path, string instance, string instancePath = "instance.json")
    {
        Node node = Assert.IsType<Node>(Files.Read(instancePath, instance, out _));
        return Evaluate(path, node);
    }

    public IReadOnlyList<Finding> Evaluate(string path, Node instance)
    {
        DocumentScope scope = new(resolver.Resolve(documents[path]));
        return SchemaEvaluator.Evaluate(new SchemaMemory(scope), scope.Root, InstanceTree.Of(instance), CancellationToken.None);
    }
}
