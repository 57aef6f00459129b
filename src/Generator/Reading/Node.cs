using System.Collections.Immutable;

namespace MessageContracts.Generator.Reading;

/// <summary>What a value is under the YAML 1.2 core schema (and so in JSON).</summary>
internal enum NodeKind
{
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Sequence,
    Mapping,
}

/// <summary>One value of a YAML or JSON document and where it stands.</summary>
internal sealed class Node(NodeKind kind, string text, SourceSpan span)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>A scalar's text with quoting and escapes undone; numbers as written.</summary>
    public string Text { get; } = text;

    public SourceSpan Span { get; } = span;

    public ImmutableArray<Node> Items { get; init; } = [];

    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>The member's value, or null where there is none of that name.</summary>
    public Node? this[string name]
    {
        get
        {
            foreach (Member member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A member of a mapping: its name, where the name stands, its value.</summary>
internal readonly record struct Member(string Name, SourceSpan NameSpan, Node Value);
