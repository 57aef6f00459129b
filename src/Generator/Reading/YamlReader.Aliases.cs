using MessageContracts.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MessageContracts.Generator.Reading;

/// <content>Anchors and aliases, and the count of values and levels that bounds them.</content>
internal sealed partial class YamlReader
{
    // Stands for an alias of nothing, which is reported once: whatever would hold it is left out.
    private static readonly Node Nothing = new(NodeKind.Null, "", default);

    private readonly YamlAnchors anchors = new();
    private int values;
    private int deepest;

    private Node ReadAnchored(NodeEvent start, int depth)
    {
        anchors.Open(start.Anchor);
        int outerDeepest = deepest;
        int valuesBefore = values;
        deepest = depth;
        Node node = ReadEntries(start, depth);
        node = Anchored(start.Anchor, node, values - valuesBefore + 1, deepest - depth + 1);
        deepest = Math.Max(deepest, outerDeepest);
        return node;
    }

    // A long text counts for more than one value, as an alias repeats all of it.
    private static int Weight(Scalar scalar) => scalar.Value.Length / 64;

    private Node Anchored(in AnchorName name, Node node, int size, int height)
    {
        anchors.Close(name, new YamlAnchor(node, size, height));
        return node;
    }

    private Node? ReadAlias(AnchorAlias alias, int depth)
    {
        SourceSpan span = events.Span(alias);
        Rule? problem = anchors.FindProblem(alias.Value, depth, limits.MaxDepth, out YamlAnchor anchor);
        if (problem is not null)
        {
            return Refuse(alias, problem, span);
        }

        values += anchor.Size - 1;
        deepest = Math.Max(deepest, depth + anchor.Height);
        events.MoveNext();
        return new Node(anchor.Node!.Kind, anchor.Node.Text, span) { Items = anchor.Node.Items, Members = anchor.Node.Members };
    }

    private Node? Refuse(AnchorAlias alias, Rule problem, SourceSpan span)
    {
        if (problem == ReadingDiagnostics.TooDeep)
        {
            return StopTooDeep(alias);
        }

        bool isTooMuch = problem == ReadingDiagnostics.AliasExpansion;
        issues.Add(problem, span, isTooMuch ? $"{YamlAnchors.MaxAliasedValues}" : alias.Value.Value);
        if (isTooMuch)
        {
            events.Stop();
            return null;
        }

        events.MoveNext();
        return Nothing;
    }
}
