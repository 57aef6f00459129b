using System.Runtime.CompilerServices;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The values that schemas hold (<c>const</c>, <c>enum</c>) as nodes; each is made once.</summary>
internal sealed class Literals
{
    private readonly ConditionalWeakTable<JsonLiteral, Node> nodes = new();

    public Node NodeOf(JsonLiteral literal) => nodes.GetValue(literal, Make);

    // The text is one that the generator itself wrote of a file it had read, so that it has no mistakes.
    private static Node Make(JsonLiteral literal) =>
        DocumentReader.Read("literal.json", new FileText(literal.Json), ReadLimits.Default, new IssueList("literal.json"), CancellationToken.None)!;
}
