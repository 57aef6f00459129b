using System.Text.Json;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;

namespace MessageContracts.Tool.Validating;

/// <summary>
/// Reads JSON for a mere yes or no: without the lines and columns of its values, and without a word on what is wrong with it. What it takes,
/// <see cref="JsonReader"/> takes too. It is for one thread.
/// </summary>
internal sealed class QuickReader(ReadLimits limits)
{
    // More names are better compared by their hashes.
    private const int FewMembers = 16;

    private readonly InstanceTree tree = new();
    private readonly StructuralIndex index = new();

    /// <summary>The values, until the next text is read; null where the text needs a closer look.</summary>
    public InstanceTree? Read(ArraySegment<byte> utf8)
    {
        if (utf8.Count > limits.MaxBytes)
        {
            return null;
        }

        tree.Clear(utf8);
        JsonTokenizer json = new(utf8, index, limits.MaxDepth);
        try
        {
            json.ReadValue();
            bool isSound = ReadValue(ref json, default);
            json.Finish();
            return isSound ? tree : null;
        }
        catch (Exception problem) when (problem is MalformedJsonException or InvalidOperationException)
        {
            // The latter is thrown by the framework for an escape of half a character.
            return null;
        }
    }

    /// <returns>False where a name stands twice in an object.</returns>
    private bool ReadValue(ref JsonTokenizer json, InstanceText name)
    {
        switch (json.Type)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref json, name);
            case JsonTokenType.StartArray:
                return ReadArray(ref json, name);
            case JsonTokenType.String:
                tree.AddScalar(NodeKind.String, name, Text(in json));
                return true;
            default:
                tree.AddScalar(KindOf(in json), name, new InstanceText(json.Start, json.End - json.Start));
                return true;
        }
    }

    private bool ReadObject(ref JsonTokenizer json, InstanceText name)
    {
        int index = tree.Open(NodeKind.Mapping, name);
        int members = 0;
        bool isSound = true;
        while (json.ReadName(members == 0))
        {
            InstanceText member = Text(in json);
            isSound &= members > FewMembers || IsNew(index, member, members);
            json.ReadMember();
            isSound &= ReadValue(ref json, member);
            members++;
        }

        tree.Close(index, members);
        return isSound && (members <= FewMembers || tree.NamesOf(new Instance(tree, index)).Count == members);
    }

    private bool ReadArray(ref JsonTokenizer json, InstanceText name)
    {
        int index = tree.Open(NodeKind.Sequence, name);
        int items = 0;
        bool isSound = true;
        while (json.ReadItem(items == 0))
        {
            isSound &= ReadValue(ref json, default);
            items++;
        }

        tree.Close(index, items);
        return isSound;
    }

    private bool IsNew(int parent, InstanceText name, int members)
    {
        ReadOnlySpan<byte> text = tree.Utf8(name);
        int member = parent + 1;
        for (int i = 0; i < members; i++)
        {
            ref readonly InstanceValue other = ref tree[member];
            if (other.Name.Length == name.Length && text.SequenceEqual(tree.Utf8(other.Name)))
            {
                return false;
            }

            member = other.End;
        }

        return true;
    }

    private InstanceText Text(in JsonTokenizer json) =>
        json.IsEscaped ? tree.Take(json.Unescape(tree.Reserve(json.Raw.Length))) : new InstanceText(json.Start + 1, json.End - json.Start - 2);

    private static NodeKind KindOf(in JsonTokenizer json) => json.Type switch
    {
        JsonTokenType.True or JsonTokenType.False => NodeKind.Boolean,
        JsonTokenType.Null => NodeKind.Null,
        _ => json.Raw.IndexOfAny(".eE"u8) < 0 ? NodeKind.Integer : NodeKind.Number,
    };
}
