using MessageContracts.Generator.Reading;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>JSON's equality (draft-07 core, 4.2.3): members in any order, numbers by value.</summary>
internal sealed class InstanceEquality : IEqualityComparer<Instance>
{
    public static InstanceEquality Comparer { get; } = new();

    public bool Equals(Instance left, Instance right) => (left.Kind, right.Kind) switch
    {
        (NodeKind.Sequence, NodeKind.Sequence) => Items(left, right),
        (NodeKind.Mapping, NodeKind.Mapping) => Members(left, right),
        _ when IsNumber(left) && IsNumber(right) =>
            left.Utf8.SequenceEqual(right.Utf8) || JsonNumber.Parse(left.Utf8) == JsonNumber.Parse(right.Utf8),
        (var one, var other) => one == other && (one == NodeKind.Null || left.Utf8.SequenceEqual(right.Utf8)),
    };

    public int GetHashCode(Instance value)
    {
        int hash = (int)value.Kind;
        switch (value.Kind)
        {
            case NodeKind.Null:
                return 1;
            case NodeKind.Sequence:
                foreach (Instance item in value.Children)
                {
                    hash = unchecked((hash * 31) + GetHashCode(item));
                }

                return hash;
            case NodeKind.Mapping:
                // Without regard to the order.
                foreach (Instance member in value.Children)
                {
                    hash = unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.NameText) ^ (GetHashCode(member) * 31)));
                }

                return hash;
            case NodeKind.Integer or NodeKind.Number:
                return JsonNumber.Parse(value.Utf8).GetHashCode();
            default:
                return StringComparer.Ordinal.GetHashCode(value.Text);
        }
    }

    private static bool IsNumber(Instance value) => value.Kind is NodeKind.Integer or NodeKind.Number;

    private bool Items(Instance left, Instance right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        InstanceChildren others = right.Children;
        foreach (Instance item in left.Children)
        {
            others.MoveNext();
            if (!Equals(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private bool Members(Instance left, Instance right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        Dictionary<string, Instance> byName = new(right.Count, StringComparer.Ordinal);
        foreach (Instance member in right.Children)
        {
            byName[member.NameText] = member;
        }

        foreach (Instance member in left.Children)
        {
            if (!byName.TryGetValue(member.NameText, out Instance other) || !Equals(member, other))
            {
                return false;
            }
        }

        return true;
    }
}
