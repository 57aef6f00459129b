using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MessageContracts.Generator.Reading;

/// <summary>Turns a scalar event into a node: plain text by the core schema, quoted text into a string, tagged text by its tag.</summary>
internal static class YamlScalars
{
    public static Node Read(Scalar scalar, SourceSpan span, IssueList issues)
    {
        if (!scalar.Tag.IsEmpty && IsTagKnown(scalar.Tag, span, issues, out NodeKind wanted))
        {
            return ReadTagged(scalar, wanted, span, issues);
        }

        if (scalar.Style != ScalarStyle.Plain)
        {
            return new Node(NodeKind.String, SharedText.Of(scalar.Value), span);
        }

        NodeKind kind = CoreSchema.Resolve(SharedText.Of(scalar.Value), out string value);
        if (kind == NodeKind.String && CoreSchema.IsNotFinite(value))
        {
            issues.Add(ReadingDiagnostics.NotFinite, span, value);
        }

        return new Node(kind, value, span);
    }

    /// <summary>Reports a tag that a mapping or sequence cannot have.</summary>
    public static void CheckCollectionTag(in TagName tag, NodeKind actual, SourceSpan span, IssueList issues)
    {
        if (!tag.IsEmpty && IsTagKnown(tag, span, issues, out NodeKind wanted) && wanted != actual)
        {
            issues.Add(ReadingDiagnostics.TagMismatch, span, YamlTags.Display(tag.Value), NodeWords.Describe(actual));
        }
    }

    private static Node ReadTagged(Scalar scalar, NodeKind wanted, SourceSpan span, IssueList issues)
    {
        if (wanted == NodeKind.String)
        {
            return new Node(NodeKind.String, scalar.Value, span);
        }

        NodeKind actual = CoreSchema.Resolve(scalar.Value, out string value);
        if (actual == wanted || (actual == NodeKind.Integer && wanted == NodeKind.Number))
        {
            return new Node(wanted, value, span);
        }

        issues.Add(ReadingDiagnostics.TagMismatch, span, YamlTags.Display(scalar.Tag.Value), $"'{scalar.Value}'");
        return new Node(NodeKind.String, scalar.Value, span);
    }

    private static bool IsTagKnown(in TagName tag, SourceSpan span, IssueList issues, out NodeKind wanted)
    {
        NodeKind? kind = YamlTags.KindOf(tag.Value);
        wanted = kind.GetValueOrDefault();
        if (kind is null)
        {
            issues.Add(ReadingDiagnostics.UnknownTag, span, YamlTags.Display(tag.Value));
        }

        return kind is not null;
    }
}
