using System.Globalization;

namespace MessageContracts.Generator.Reading;

/// <summary>Leads from a JSON pointer in a model back to the place in the file.</summary>
internal static class NodeLocator
{
    /// <summary>What an editor should underline; a pointer that leads nowhere gives the nearest place above.</summary>
    public static SourceSpan Locate(Node root, string pointer, LocateTarget target)
    {
        SourceSpan span = target == LocateTarget.Key && root.Members.Length > 0 ? root.Members[0].NameSpan : root.Underline;
        Node node = root;
        foreach (string token in Tokens(pointer))
        {
            if (!TryStep(node, token, target, out Node next, out SourceSpan found))
            {
                break;
            }

            node = next;
            span = found;
        }

        return span;
    }

    /// <summary>The value at a pointer; null where it leads nowhere.</summary>
    public static Node? Find(Node root, string pointer)
    {
        Node node = root;
        foreach (string token in Tokens(pointer))
        {
            if (!TryStep(node, token, LocateTarget.Value, out node, out _))
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>Some characters of the text of the scalar at <paramref name="pointer"/>; all of it where they cannot be told.</summary>
    public static SourceSpan LocateText(Node root, string pointer, int offset, int length)
    {
        Node node = root;
        foreach (string token in Tokens(pointer))
        {
            if (!TryStep(node, token, LocateTarget.Value, out node, out _))
            {
                return Locate(root, pointer, LocateTarget.Value);
            }
        }

        SourceSpan first = node.SpanOfCharacter(offset);
        return first.Length == 1 ? first with { Length = length, EndColumn = first.StartColumn + length } : first;
    }

    private static IEnumerable<string> Tokens(string pointer) =>
        pointer.Split('/').Skip(1).Select(JsonPointer.Unescape);

    private static bool TryStep(Node node, string token, LocateTarget target, out Node next, out SourceSpan span)
    {
        foreach (Member member in node.Members)
        {
            if (member.Name == token)
            {
                next = member.Value;
                span = target == LocateTarget.Key ? member.NameSpan : member.ValueUnderline;
                return true;
            }
        }

        bool isIndex = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Length;
        next = isIndex ? node.Items[index] : node;
        span = next.Underline;
        return isIndex;
    }
}
