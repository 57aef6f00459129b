using System.Text;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>A value that is evaluated: one of a tree, or a member's name as a value of its own.</summary>
internal readonly struct Instance(InstanceTree tree, int index, bool isName = false)
{
    // Few members are found faster by looking at each.
    private const int FewMembers = 16;

    private readonly InstanceTree tree = tree;

    /// <summary>Its number in the tree.</summary>
    public int Index { get; } = index;

    public bool IsName { get; } = isName;

    public NodeKind Kind => IsName ? NodeKind.String : tree[Index].Kind;

    /// <summary>A scalar's text; numbers as written.</summary>
    public ReadOnlySpan<byte> Utf8 => tree.Utf8(IsName ? tree[Index].Name : tree[Index].Text);

    public string Text => Decoded(Utf8);

    /// <summary>The member's name.</summary>
    public ReadOnlySpan<byte> NameUtf8 => tree.Utf8(tree[Index].Name);

    public string NameText => Decoded(NameUtf8);

    /// <summary>How many members or items there are.</summary>
    public int Count => tree[Index].Count;

    /// <summary>The members' values, or the items.</summary>
    public InstanceChildren Children => new(tree, Index);

    /// <summary>The member's name as a value of its own; what is wrong with it points at the member.</summary>
    public Instance Name => new(tree, Index, isName: true);

    public string Pointer => tree.PointerOf(this, out _);

    /// <summary>What the value is, in words.</summary>
    public string Found => Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => Text,
        NodeKind.Mapping => "an object",
        NodeKind.Sequence => "an array",
        NodeKind.String => $"the string {Wording.Quote(Utf8)}",
        _ => $"the number {Wording.Shorten(Text)}",
    };

    /// <summary>Whether it is this very value, and not just an equal one.</summary>
    public bool Is(Instance other) => Index == other.Index && IsName == other.IsName && ReferenceEquals(tree, other.tree);

    public bool Has(string name) => Count > FewMembers ? tree.NamesOf(this).Contains(name) : Has(Encoding.UTF8.GetBytes(name));

    public Finding Fail(string keyword, string schemaLocation, string message)
    {
        string pointer = tree.PointerOf(this, out SourceSpan span);
        return new Finding(pointer, span, keyword, schemaLocation, message);
    }

    private bool Has(ReadOnlySpan<byte> name)
    {
        foreach (Instance member in Children)
        {
            if (member.NameUtf8.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string Decoded(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}

/// <summary>What is directly in a value, in the order of the document.</summary>
internal struct InstanceChildren(InstanceTree tree, int parent)
{
    private readonly int end = tree[parent].End;
    private int at = -1;

    public readonly Instance Current => new(tree, at);

    public readonly InstanceChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        at = at < 0 ? parent + 1 : tree[at].End;
        return at < end;
    }
}
