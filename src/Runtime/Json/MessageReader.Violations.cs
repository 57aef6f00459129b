using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MessageContracts.Validation;

namespace MessageContracts.Json;

/// <content>How violations are noted.</content>
public ref partial struct MessageReader
{
    /// <summary>Notes that a check failed; true where it is to be reported as well, by one <see cref="Add"/>. Messages are only made then.</summary>
    private bool Fails()
    {
        failed = true;
        return !quiet && session.Lists();
    }

    private readonly void Add(string keyword, string? at, string message, int offset) =>
        session.Add(new PendingViolation(offset, keyword, at ?? PlaceOfMember(), message));

    /// <summary>The place of the schema of the member being read.</summary>
    private readonly string PlaceOfMember() => members is null ? "" : members.PlaceOf(current);

    /// <summary>Reports a value of the wrong JSON type, skips it, and gives up building.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WrongType(JsonTypes wanted, string? at, bool nullable)
    {
        unbuildable = true;
        if (Fails())
        {
            Add("type", at, $"is {Found()}, must be {Wording.Types(nullable ? wanted | JsonTypes.Null : wanted)}", Offset);
        }

        Skip();
    }

    /// <summary>Reports a value that fits the schema but not the C# type: only where a record is wanted, since the schema alone decides validity.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DoesNotFit(string type, string? at, string advice)
    {
        unbuildable = true;
        if (building && Fails())
        {
            Add(Keywords.CSharpType, at, $"is {Found()}, which does not fit the C# type {type}; {advice}", Offset);
        }
    }

    /// <summary>What the reader stands on, in words.</summary>
    private readonly string Found() => json.Type switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => $"the number {Wording.Shorten(Encoding.UTF8.GetString(json.Raw))}",
        _ => $"the string {Wording.Quote(Text())}",
    };
}
