using System.Text;
using System.Text.Json;

namespace MessageContracts.Validation;

/// <summary>
/// Finds the JSON pointers (RFC 6901) of tokens by their offsets, in one walk over the document. So reading need not
/// keep a path, and a valid document pays nothing for pointers.
/// </summary>
internal ref struct PointerFinder
{
    private readonly List<(string Name, int Index)> path = [];
    private Utf8JsonReader json;
    private bool ended;

    public PointerFinder(ReadOnlySpan<byte> document, int maxDepth) =>
        json = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = maxDepth });

    /// <summary>The pointer of the token that <paramref name="offset"/> lies in; offsets must not decrease from call to call.</summary>
    public string Find(int offset)
    {
        while (!ended && json.BytesConsumed <= offset)
        {
            Step();
        }

        return Pointer();
    }

    /// <summary>One token on. A malformed document ends the walk where it is: the pointer is then as far as known.</summary>
    private void Step()
    {
        try
        {
            JsonTokenType previous = json.TokenType;
            ended = !json.Read();
            if (!ended)
            {
                Follow(previous);
            }
        }
        catch (JsonException)
        {
            ended = true;
        }
    }

    private void Follow(JsonTokenType previous)
    {
        if (previous is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            path.Add(("", -1));
        }

        switch (json.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.RemoveAt(path.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                path[^1] = (Name(), -1);
                break;
            case var _ when previous != JsonTokenType.PropertyName && path.Count > 0:
                path[^1] = ("", path[^1].Index + 1);
                break;
        }
    }

    private readonly string Name()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, the very reason why the document is refused: show the name as it is written.
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    private readonly string Pointer()
    {
        StringBuilder pointer = new();
        foreach ((string name, int index) in path)
        {
            pointer.Append('/');
            _ = index >= 0
                ? pointer.Append(index)
                : pointer.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }
}
