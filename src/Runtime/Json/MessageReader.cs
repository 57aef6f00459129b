using System.Text;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>
/// Reads one JSON document (UTF-8, RFC 8259) for generated types, which check every keyword of their schema in the same
/// pass that builds the record. As with System.Text.Json converters, a read method starts ON the value's first token and
/// ends on its last.
/// </summary>
/// <remarks>
/// A violation keeps the byte offset of its token; JSON pointers are computed once, after reading. Where
/// <see cref="CanBuild"/> is false nothing is materialised: validating alone is the same code with building switched off.
/// </remarks>
public ref partial struct MessageReader
{
    private readonly ReadOnlySpan<byte> document;
    private readonly ReadSession session;

    // Where `document` starts within the whole message: not 0 for a reader over a member's name.
    private readonly int origin;
    private JsonTokenizer json;

    // The member being read, whose schema's place is worked out only where something is wrong.
    private MemberTable? members;
    private int current;
    private bool building;
    private bool quiet;
    private bool unbuildable;
    private bool failed;
    private int met;

    // Whether the object that was left last has members that its table does not know.
    private bool metOthers;

    internal MessageReader(ReadOnlySpan<byte> document, ReadSession session, bool building)
        : this(document, session, building, session.Structure, origin: 0)
    {
    }

    private MessageReader(ReadOnlySpan<byte> document, ReadSession session, bool building, StructuralIndex structure, int origin)
    {
        this.document = document;
        this.session = session;
        this.building = building;
        this.origin = origin;
        json = new JsonTokenizer(document, structure, session.Options.MaxDepth);
    }

    /// <summary>The kind of token the reader stands on.</summary>
    public readonly JsonTokenType TokenType => json.Type;

    /// <summary>Whether the reader stands on <c>null</c>.</summary>
    public readonly bool IsNull => json.Type == JsonTokenType.Null;

    /// <summary>Whether a record is wanted, and nothing was met so far that a typed record cannot hold.</summary>
    public readonly bool CanBuild => building && !unbuildable;

    /// <summary>Whether this reader (this copy of it) has met a violation.</summary>
    public readonly bool Failed => failed;

    /// <summary>How many of its required members the value has that this reader (this copy of it) has read: of several cases that all fail, the one with most of them is meant.</summary>
    public readonly int Met => met;

    /// <summary>Where the current token starts, in bytes from the start of the whole message.</summary>
    internal readonly int Offset => origin + json.Start;

    /// <summary>Moves onto the document's first token.</summary>
    internal void Start()
    {
        Spend(1);
        json.ReadValue();
    }

    /// <summary>Makes sure that nothing follows the document's value.</summary>
    internal void Finish() => json.Finish();

    /// <summary>Takes steps – one a member or item –; there are only so many.</summary>
    private readonly void Spend(int steps) => session.Spend(steps, Offset);

    /// <summary>The text of the string the reader stands on, unescaped; holds until the next string is asked for.</summary>
    private readonly ReadOnlySpan<byte> Text() => json.IsEscaped ? session.UnescapeValue(json) : json.Inner;

    /// <summary>The string or name the reader stands on.</summary>
    private readonly string StringHere()
    {
        if (json.IsEscaped)
        {
            return Encoding.UTF8.GetString(session.UnescapeValue(json));
        }

        return PlainText.ToString(json.Inner, session.IsAscii);
    }

    /// <summary>The raw JSON of the value the reader stands on, which is not left.</summary>
    private readonly ReadOnlySpan<byte> RawValue()
    {
        int start = json.Start;
        JsonTokenizer end = json;
        end.Skip();
        return document[start..end.End];
    }
}
