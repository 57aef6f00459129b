using System.Text;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// The values of a document that is evaluated, one after the other, objects and arrays before what is in them, their texts as UTF-8 in the document or
/// in one buffer: no value is an object of its own, and the memory serves for one document after the other.
/// </summary>
internal sealed class InstanceTree
{
    private const int FirstValues = 64;
    private const int FirstBytes = 2048;

    private InstanceValue[] values = new InstanceValue[FirstValues];
    private byte[] document = [];
    private int documentStart;

    // What is not written so in the document: strings with escapes, and all of a tree that was made of nodes.
    private byte[] text = new byte[FirstBytes];
    private int count;
    private int textLength;
    private Node? source;
    private Dictionary<int, HashSet<string>>? names;

    /// <summary>The document's value.</summary>
    public Instance Root => new(this, 0);

    /// <summary>How long the document is, in characters or bytes.</summary>
    public int Length { get; private set; }

    public ref readonly InstanceValue this[int index] => ref values[index];

    /// <summary>The tree of what was read of a file; it knows where in the file each value stands.</summary>
    public static InstanceTree Of(Node root)
    {
        InstanceTree tree = new() { source = root, Length = root.Span.Length };
        tree.Add(root, default);
        return tree;
    }

    /// <summary>Makes room for the next document.</summary>
    public void Clear(ArraySegment<byte> utf8)
    {
        document = utf8.Array!;
        documentStart = utf8.Offset;
        count = 0;
        textLength = 0;
        names = null;
        Length = utf8.Count;
    }

    public ReadOnlySpan<byte> Utf8(InstanceText part) =>
        part.Start >= 0 ? document.AsSpan(documentStart + part.Start, part.Length) : text.AsSpan(~part.Start, part.Length);

    private InstanceText Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        return Take(utf8.Length);
    }

    /// <summary>Room for a text that is not longer; <see cref="Take"/> says how long it is.</summary>
    public Span<byte> Reserve(int longest)
    {
        if (text.Length - textLength < longest)
        {
            byte[] larger = new byte[Math.Max(2 * text.Length, textLength + longest)];
            Buffer.BlockCopy(text, 0, larger, 0, textLength);
            text = larger;
        }

        return text.AsSpan(textLength, longest);
    }

    public InstanceText Take(int length)
    {
        InstanceText taken = new(~textLength, length);
        textLength += length;
        return taken;
    }

    public void AddScalar(NodeKind kind, InstanceText name, InstanceText scalar)
    {
        ref InstanceValue value = ref Next(kind, name);
        value.Text = scalar;
        value.Count = 0;
        value.End = count;
    }

    /// <summary>Starts an object or array; what is added up to <see cref="Close"/> is in it.</summary>
    /// <returns>Its number.</returns>
    public int Open(NodeKind kind, InstanceText name)
    {
        Next(kind, name).Text = default;
        return count - 1;
    }

    public void Close(int index, int entries)
    {
        values[index].Count = entries;
        values[index].End = count;
    }

    /// <summary>The names of an object's members, to look for many of them in many.</summary>
    public HashSet<string> NamesOf(Instance of)
    {
        names ??= [];
        if (!names.TryGetValue(of.Index, out HashSet<string>? known))
        {
            known = new HashSet<string>(StringComparer.Ordinal);
            foreach (Instance member in of.Children)
            {
                known.Add(member.NameText);
            }

            names[of.Index] = known;
        }

        return known;
    }

    /// <summary>The way from the root to a value, as a JSON pointer, and where it stands.</summary>
    public string PointerOf(Instance to, out SourceSpan span)
    {
        string pointer = "";
        Node? node = source;
        SourceSpan nameSpan = default;
        int at = 0;
        while (at != to.Index)
        {
            int child = at + 1;
            int position = 0;
            for (; values[child].End <= to.Index; child = values[child].End)
            {
                position++;
            }

            bool isMember = values[at].Kind == NodeKind.Mapping;
            pointer = JsonPointer.Append(pointer, isMember ? new Instance(this, child).NameText : $"{position}");
            nameSpan = node is not null && isMember ? node.Members[position].NameSpan : default;
            node = node is null ? null : isMember ? node.Members[position].Value : node.Items[position];
            at = child;
        }

        span = to.IsName ? nameSpan : node?.Span ?? default;
        return pointer;
    }

    private void Add(Node node, InstanceText name)
    {
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Sequence))
        {
            AddScalar(node.Kind, name, Append(Encoding.UTF8.GetBytes(node.Text)));
            return;
        }

        int index = Open(node.Kind, name);
        foreach (Member member in node.Members)
        {
            Add(member.Value, Append(Encoding.UTF8.GetBytes(member.Name)));
        }

        foreach (Node item in node.Items)
        {
            Add(item, default);
        }

        Close(index, node.Members.Length + node.Items.Length);
    }

    private ref InstanceValue Next(NodeKind kind, InstanceText name)
    {
        if (count == values.Length)
        {
            InstanceValue[] larger = new InstanceValue[2 * count];
            Array.Copy(values, larger, count);
            values = larger;
        }

        ref InstanceValue value = ref values[count++];
        value.Kind = kind;
        value.Name = name;
        return ref value;
    }
}
