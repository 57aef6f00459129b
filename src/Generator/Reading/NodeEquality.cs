using System.Collections.Immutable;
using MessageContracts.Json;

namespace MessageContracts.Generator.Reading;

/// <summary>JSON's equality (draft-07 core, 4.2.3): members in any order, numbers by value. Where a value stands does not count.</summary>
internal sealed class NodeEquality : IEqualityComparer<Node>
{
    public static NodeEquality Instance { get; } = new();

    public bool Equals(Node? left, Node? right) => (left!.Kind, right!.Kind) switch
    {
        (NodeKind.Sequence, NodeKind.Sequence) => Items(left.Items, right.Items),
        (NodeKind.Mapping, NodeKind.Mapping) => Members(left.Members, right.Members),
        _ when IsNumber(left) && IsNumber(right) =>
            left.Text == right.Text || JsonNumber.Parse(left.Text) == JsonNumber.Parse(right.Text),
        (var one, var other) => one == other && (one == NodeKind.Null || left.Text == right.Text),
    };

    public int GetHashCode(Node node) => node.Kind switch
    {
        NodeKind.Null => 1,
        NodeKind.Sequence => node.Items.Aggregate(2, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),

        // Without regard to the order.
        NodeKind.Mapping => node.Members.Aggregate(
            3, (hash, member) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.Name) ^ (GetHashCode(member.Value) * 31)))),
        _ when IsNumber(node) => JsonNumber.Parse(node.Text).GetHashCode(),
        _ => StringComparer.Ordinal.GetHashCode(node.Text),
    };

    private static bool IsNumber(Node node) => node.Kind is NodeKind.Integer or NodeKind.Number;

    private bool Items(ImmutableArray<Node> left, ImmutableArray<Node> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int index = 0; index < left.Length; index++)
        {
            if (!Equals(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Members(ImmutableArray<Member> left, ImmutableArray<Member> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        Dictionary<string, Node> byName = new(right.Length, StringComparer.Ordinal);
        foreach (Member member in right)
        {
            byName[member.Name] = member.Value;
        }

        foreach (Member member in left)
        {
            if (!byName.TryGetValue(member.Name, out Node? other) || !Equals(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }
}
