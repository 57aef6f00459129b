using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Makes literals of nodes, as compact JSON text.</summary>
internal static class JsonLiterals
{
    public static JsonLiteral From(Node node)
    {
        if (node.Kind is not (NodeKind.String or NodeKind.Sequence or NodeKind.Mapping or NodeKind.Null))
        {
            return new JsonLiteral(KindOf(node.Kind), node.Text, node.Text);
        }

        StringBuilder json = new();
        Append(json, node);
        string text = json.ToString();
        return new JsonLiteral(KindOf(node.Kind), text, node.Kind == NodeKind.String ? node.Text : text);
    }

    public static JsonLiteral[] FromItems(Node sequence)
    {
        ImmutableArray<Node> items = sequence.Items;
        JsonLiteral[] literals = new JsonLiteral[items.Length];
        for (int index = 0; index < literals.Length; index++)
        {
            literals[index] = From(items[index]);
        }

        return literals;
    }

    private static JsonLiteralKind KindOf(NodeKind kind) => kind switch
    {
        NodeKind.Null => JsonLiteralKind.Null,
        NodeKind.Boolean => JsonLiteralKind.Boolean,
        NodeKind.Integer => JsonLiteralKind.Integer,
        NodeKind.Number => JsonLiteralKind.Number,
        NodeKind.String => JsonLiteralKind.String,
        NodeKind.Sequence => JsonLiteralKind.Array,
        _ => JsonLiteralKind.Object,
    };

    private static void Append(StringBuilder json, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                json.Append("null");
                break;
            case NodeKind.String:
                AppendString(json, node.Text);
                break;
            case NodeKind.Sequence:
                AppendItems(json, node.Items);
                break;
            case NodeKind.Mapping:
                AppendMembers(json, node.Members);
                break;
            default:
                json.Append(node.Text);
                break;
        }
    }

    private static void AppendItems(StringBuilder json, ImmutableArray<Node> items)
    {
        json.Append('[');
        for (int index = 0; index < items.Length; index++)
        {
            json.Append(index == 0 ? "" : ",");
            Append(json, items[index]);
        }

        json.Append(']');
    }

    private static void AppendMembers(StringBuilder json, ImmutableArray<Member> members)
    {
        json.Append('{');
        for (int index = 0; index < members.Length; index++)
        {
            json.Append(index == 0 ? "" : ",");
            AppendString(json, members[index].Name);
            json.Append(':');
            Append(json, members[index].Value);
        }

        json.Append('}');
    }

    // What RFC 8259 demands to be escaped, and no more: the text is read by people too.
    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char character in text)
        {
            switch (character)
            {
                case '"' or '\\':
                    json.Append('\\').Append(character);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(character);
                    break;
            }
        }

        json.Append('"');
    }
}
