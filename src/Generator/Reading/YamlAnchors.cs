using MessageContracts.Generator.Diagnostics;
using YamlDotNet.Core;

namespace MessageContracts.Generator.Reading;

/// <summary>An anchored value and what an alias to it costs.</summary>
/// <param name="Node">Null while the value is still being read: an alias to it would contain itself.</param>
/// <param name="Size">The values in it, itself included and aliases in it expanded.</param>
/// <param name="Height">The mappings and sequences on the longest way down.</param>
internal readonly record struct YamlAnchor(Node? Node, int Size, int Height);

/// <summary>
/// The anchors of one document. Aliases share what they stand for, so reading them costs nothing; but every later
/// walk sees it again each time, and that is what is bounded ("billion laughs").
/// </summary>
internal sealed class YamlAnchors
{
    public const int MaxAliasedValues = 100_000;

    // Most files have none.
    private Dictionary<AnchorName, YamlAnchor>? anchors;
    private int aliasedValues;

    public void Open(in AnchorName name) => Close(name, default);

    public void Close(in AnchorName name, in YamlAnchor anchor) => (anchors ??= [])[name] = anchor;

    /// <summary>What forbids an alias here; null, with the value it stands for, where nothing does.</summary>
    /// <param name="depth">How deep the alias itself stands.</param>
    public Rule? FindProblem(in AnchorName name, int depth, int maxDepth, out YamlAnchor anchor)
    {
        anchor = default;
        if (anchors is null || !anchors.TryGetValue(name, out anchor))
        {
            return ReadingDiagnostics.UnknownAnchor;
        }

        if (anchor.Node is null)
        {
            return ReadingDiagnostics.AliasCycle;
        }

        aliasedValues += anchor.Size;
        return depth + anchor.Height > maxDepth ? ReadingDiagnostics.TooDeep
            : aliasedValues > MaxAliasedValues ? ReadingDiagnostics.AliasExpansion
            : null;
    }
}
