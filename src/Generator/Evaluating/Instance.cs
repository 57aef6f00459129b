using System.Globalization;
using System.Text;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>A value that is evaluated, and the way to it: its pointer is made only where something is wrong.</summary>
internal sealed class Instance
{
    // Few members are found faster by looking at each.
    private const int FewMembers = 8;

    private readonly Instance? parent;
    private readonly string token;
    private Dictionary<string, Node>? members;

    private Instance(Node node, SourceSpan span, Instance? parent, string token)
    {
        Node = node;
        Span = span;
        this.parent = parent;
        this.token = token;
    }

    public Node Node { get; }

    public SourceSpan Span { get; }

    public string Pointer => parent is null ? "" : JsonPointer.Append(parent.Pointer, token);

    /// <summary>What the value is, in words.</summary>
    public string Found => Node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => Node.Text,
        NodeKind.Mapping => "an object",
        NodeKind.Sequence => "an array",
        NodeKind.String => $"the string {Quote(Node.Text)}",
        _ => $"the number {Wording.Shorten(Node.Text)}",
    };

    public static Instance Root(Node node) => new(node, node.Span, null, "");

    public static string Quote(string text) => Wording.Quote(Encoding.UTF8.GetBytes(text));

    public Instance Item(int index) =>
        new(Node.Items[index], Node.Items[index].Span, this, index.ToString(CultureInfo.InvariantCulture));

    public Instance Value(in Member member) => new(member.Value, member.Value.Span, this, member.Name);

    /// <summary>A member's name as a value of its own; what is wrong with it points at the member.</summary>
    public Instance Name(in Member member) =>
        new(new Node(NodeKind.String, member.Name, member.NameSpan), member.NameSpan, this, member.Name);

    public bool Has(string name) => Node.Members.Length <= FewMembers ? Node[name] is not null : ByName().ContainsKey(name);

    private Dictionary<string, Node> ByName()
    {
        if (members is null)
        {
            members = new Dictionary<string, Node>(StringComparer.Ordinal);
            foreach (Member member in Node.Members)
            {
                members[member.Name] = member.Value;
            }
        }

        return members;
    }
}
