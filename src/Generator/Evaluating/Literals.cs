using System.Runtime.CompilerServices;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The values that schemas hold (<c>const</c>, <c>enum</c>) as instances; each is made once.</summary>
internal sealed class Literals
{
    private static readonly InstanceTree Nothing = new();

    private readonly ConditionalWeakTable<JsonLiteral, InstanceTree> trees = new();

    /// <summary>Null for a text that is no JSON.</summary>
    public InstanceTree? TreeOf(JsonLiteral literal) => trees.GetValue(literal, Make) is var tree && tree == Nothing ? null : tree;

    // Nearly always the text is one that the generator itself wrote of a file it had read, so that it has no mistakes.
    private static InstanceTree Make(JsonLiteral literal) =>
        DocumentReader.Read("literal.json", new FileText(literal.Json), ReadLimits.Default, new IssueList("literal.json"), CancellationToken.None) is { } node
            ? InstanceTree.Of(node)
            : Nothing;
}
