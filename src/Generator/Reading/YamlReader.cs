using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading.Recovery;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MessageContracts.Generator.Reading;

/// <summary>Reads YAML in one pass over the parser's events, without a tree of the parser's own between.</summary>
internal sealed partial class YamlReader(
    string content, SourcePositions positions, ReadLimits limits, IssueList issues, CancellationToken cancellationToken)
{
    private readonly YamlEvents events = new(content, positions, issues);
    private readonly StackBuffer<Member> members = new();
    private readonly StackBuffer<Node> items = new();

    /// <inheritdoc cref="YamlEvents.Break"/>
    public SyntaxBreak? Break => events.Break;

    public Node? Read()
    {
        events.MoveNext();
        events.MoveNext();
        if (events.Current is not DocumentStart)
        {
            return events.IsBroken ? null : Empty();
        }

        events.MoveNext();
        Node? root = ReadNode(0);
        if (root == Nothing)
        {
            return null;
        }

        if (root is { Kind: NodeKind.Null, Span.Length: 0 })
        {
            return Empty();
        }

        events.MoveNext();
        if (events.Current is DocumentStart second)
        {
            issues.Add(ReadingDiagnostics.SeveralDocuments, events.Span(second));
        }

        return root;
    }

    private Node? Empty()
    {
        issues.Add(ReadingDiagnostics.Empty, positions.Span(0, 0));
        return null;
    }

    /// <summary>Reads the value at the current event and moves behind it; null where the events end.</summary>
    private Node? ReadNode(int depth)
    {
        values++;
        switch (events.Current)
        {
            case Scalar scalar:
                values += Weight(scalar);
                Node read = YamlScalars.Read(scalar, events.Span(scalar), issues);
                events.MoveNext();
                return scalar.Anchor.IsEmpty ? read : Anchored(scalar.Anchor, read, 1 + Weight(scalar), 0);
            case MappingStart or SequenceStart:
                return ReadCollection((NodeEvent)events.Current, depth + 1);
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            default:
                return null;
        }
    }

    private Node? ReadCollection(NodeEvent start, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > limits.MaxDepth)
        {
            return StopTooDeep(start);
        }

        return start.Anchor.IsEmpty ? ReadEntries(start, depth) : ReadAnchored(start, depth);
    }

    private Node ReadEntries(NodeEvent start, int depth)
    {
        deepest = Math.Max(deepest, depth);
        events.MoveNext();
        return start is MappingStart mapping ? ReadMapping(mapping, depth) : ReadSequence((SequenceStart)start, depth);
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        SourceSpan startSpan = events.Span(start);
        YamlScalars.CheckCollectionTag(start.Tag, NodeKind.Mapping, startSpan, issues);
        int first = members.Count;
        MemberNames names = new(members, first);
        MergeKeys? merges = null;
        SourceSpan end = startSpan;
        while (events.Current is not (null or MappingEnd))
        {
            bool isMerge = events.Current is Scalar { Value: MergeKeys.Key, Style: ScalarStyle.Plain };
            string? name = ReadName(depth, out SourceSpan nameSpan);
            if (ReadNode(depth) is not { } value)
            {
                break;
            }

            if (value == Nothing)
            {
                continue;
            }

            end = value.Span;
            value = value.Span.Length == 0 ? new Node(value.Kind, value.Text, nameSpan) : value;
            if (isMerge)
            {
                (merges ??= new MergeKeys()).Add(members.Count - first, nameSpan, value, issues);
            }
            else if (name is not null && names.TryClaim(name, nameSpan, issues))
            {
                members.Push(new Member(name, nameSpan, value));
            }
        }

        SourceSpan span = Close(startSpan, end, start.Style == MappingStyle.Flow ? '}' : '\0');
        ImmutableArray<Member> own = members.Take(first);
        return new Node(NodeKind.Mapping, "", span) { Members = merges is null ? own : merges.Apply(own) };
    }

    private Node ReadSequence(SequenceStart start, int depth)
    {
        SourceSpan startSpan = events.Span(start);
        YamlScalars.CheckCollectionTag(start.Tag, NodeKind.Sequence, startSpan, issues);
        int first = items.Count;
        SourceSpan end = startSpan;
        while (events.Current is not (null or SequenceEnd) && ReadNode(depth) is { } item)
        {
            if (item != Nothing)
            {
                end = item.Span;
                items.Push(item);
            }
        }

        SourceSpan span = Close(startSpan, end, start.Style == SequenceStyle.Flow ? ']' : '\0');
        return new Node(NodeKind.Sequence, "", span) { Items = items.Take(first) };
    }

    // A block ends with its last entry: the parser's end event comes only after the comments that follow.
    private SourceSpan Close(in SourceSpan start, in SourceSpan lastEntry, char bracket)
    {
        int offset = events.Current is { } close ? events.Offset(close.Start) : content.Length;
        bool hasBracket = offset < content.Length && content[offset] == bracket;
        SourceSpan end = hasBracket ? positions.Span(offset, offset + 1) : lastEntry;
        events.MoveNext();
        return SourcePositions.Join(start, end);
    }

    /// <summary>Any scalar's text is a name, also that of a number (<c>404:</c>); null, and reported, for anything else.</summary>
    private string? ReadName(int depth, out SourceSpan span)
    {
        if (events.Current is Scalar scalar && scalar.Anchor.IsEmpty && (scalar.Value.Length > 0 || scalar.Style != ScalarStyle.Plain))
        {
            span = events.Span(scalar);
            values += Weight(scalar);
            events.MoveNext();
            return SharedText.Of(scalar.Value);
        }

        span = events.Current is { } start ? events.Span(start) : default;
        Node? key = ReadNode(depth);
        if (key is { Kind: not (NodeKind.Mapping or NodeKind.Sequence or NodeKind.Null) })
        {
            span = key.Span;
            return key.Text;
        }

        if (key is not null && key != Nothing && !events.IsBroken)
        {
            span = key.Underline;
            issues.Add(ReadingDiagnostics.KeyIsNoName, span, NodeWords.Describe(key));
        }

        return null;
    }

    // The parser takes ever longer the deeper a text nests, so that nothing behind is read.
    private Node? StopTooDeep(ParsingEvent start)
    {
        SourceSpan span = events.Span(start);
        int offset = events.Offset(start.Start);
        issues.Add(ReadingDiagnostics.TooDeep, span.Length > 0 ? span : positions.Span(offset, offset + 1), $"{limits.MaxDepth}");
        events.Stop();
        return null;
    }
}
