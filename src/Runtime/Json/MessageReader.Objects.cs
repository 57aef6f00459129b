using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Objects and their members.</content>
public ref partial struct MessageReader
{
    /// <summary>Enters an object. What is none is reported (<c>type</c>), skipped, and cannot be built.</summary>
    /// <param name="at">The subschema's place.</param>
    /// <param name="scope">What to hand to the other methods about objects.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <param name="typed">Whether the schema asks for an object; where it does not, another value only cannot be built.</param>
    /// <returns>Whether the reader is in an object now.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public bool BeginObject(string at, out ObjectScope scope, bool nullable = false, bool typed = true)
    {
        if (json.Type == JsonTokenType.StartObject)
        {
            scope = Open();
            return true;
        }

        scope = default;
        if (typed)
        {
            WrongType(JsonTypes.Object, at, nullable);
        }
        else
        {
            DoesNotFit("record", at, "give the schema `type: object` if nothing else is meant");
            Skip();
        }

        return false;
    }

    /// <summary>Moves onto the next member's name.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="name">The name, unescaped; holds until the next call.</param>
    /// <returns>False on the object's end.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public bool NextMember(scoped ref ObjectScope scope, out ReadOnlySpan<byte> name)
    {
        if (!json.ReadName(isFirst: scope.Count == 0))
        {
            Leave(in scope);
            met = 0;
            name = default;
            return false;
        }

        scope.Count++;
        name = CurrentName();
        return true;
    }

    /// <summary>
    /// Moves onto the value of the next known member, or onto the name of one that is not known. On the object's end, reports each
    /// required member that is missing (<c>required</c>, draft-07, 6.5.3); the object cannot be built then.
    /// </summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="table">The known members.</param>
    /// <param name="member">The member's number, or -1 for one that is not known.</param>
    /// <returns>False on the object's end.</returns>
    /// <exception cref="MessageFormatException">The object has a known member twice, or the text is no JSON.</exception>
    public bool Next(scoped ref ObjectScope scope, MemberTable table, out int member)
    {
        if (!json.ReadName(isFirst: scope.Count == 0))
        {
            Leave(in scope);
            member = -1;
            Required(in scope, table);
            return false;
        }

        scope.Count++;
        member = table.Predict(scope.Expected, out ReadOnlySpan<byte> likely);
        if (!ShortText.AreEqual(json.Raw, likely))
        {
            member = table.Find(CurrentName());
            if (member < 0)
            {
                return true;
            }

            table.Learn(scope.Expected, member);
        }

        Enter(ref scope, table, member);
        return true;
    }

    /// <summary>The same, and a reader over the member's name, as of <see cref="NameAsValue"/>.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="table">The known members.</param>
    /// <param name="member">The member's number, or -1 for one that is not known.</param>
    /// <param name="ownName">Stands on the name.</param>
    /// <returns>False on the object's end.</returns>
    /// <exception cref="MessageFormatException">The object has a known member twice, or the text is no JSON.</exception>
    public bool Next(scoped ref ObjectScope scope, MemberTable table, out int member, out MessageReader ownName)
    {
        if (!NextMember(ref scope, out ReadOnlySpan<byte> name))
        {
            member = -1;
            ownName = default;
            Required(in scope, table);
            return false;
        }

        ownName = NameAsValue();
        member = table.Find(name);
        if (member >= 0)
        {
            Enter(ref scope, table, member);
        }

        return true;
    }

    private void Enter(scoped ref ObjectScope scope, MemberTable table, int member)
    {
        if (!scope.TryMark(member))
        {
            throw Duplicate();
        }

        scope.Known++;
        scope.Expected = member + 1;
        members = table;
        current = member;
        json.ReadMember();
    }

    /// <summary>Moves from the name of a member that is not known onto its value.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <exception cref="MessageFormatException">The object has that member twice, or the text is no JSON.</exception>
    public void EnterOther(scoped ref ObjectScope scope)
    {
        if (!session.Names.Add(ref scope, CurrentName(), document, json.IsEscaped ? -1 : json.Start + 1))
        {
            throw Duplicate();
        }

        json.ReadMember();
    }

    /// <summary>The current member's name, for a map; call it before entering the member.</summary>
    /// <returns>Where the name stands.</returns>
    public readonly MemberName MemberName() => new(json.Start, json.End - json.Start);

    /// <summary>Copies a member's name as <c>,"name":</c>, with no escapes but those it needs; gives its length.</summary>
    internal readonly int CopyName(MemberName name, Span<byte> target)
    {
        ReadOnlySpan<byte> quoted = document.Slice(name.Start, name.Length);
        if (session.HasEscapes && quoted.Contains((byte)'\\'))
        {
            quoted = Utf8Text.Quoted(Utf8Text.Unquoted(quoted));
        }

        target[0] = (byte)',';
        quoted.CopyTo(target[1..]);
        target[quoted.Length + 1] = (byte)':';
        return quoted.Length + 2;
    }

    /// <summary>Reads a member that is not known: kept where a record is built, else only skipped.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="fields">Takes the member.</param>
    /// <exception cref="MessageFormatException">The object has that member twice, or the text is no JSON.</exception>
    public void Other(scoped ref ObjectScope scope, scoped ref MapBuilder<JsonAny> fields)
    {
        if (CanBuild)
        {
            MemberName name = MemberName();
            EnterOther(ref scope);
            fields.Add(name, Any());
        }
        else
        {
            EnterOther(ref scope);
            Skip();
        }
    }

    /// <summary>Whether a known member was met.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="index">The member's number, 0 to 255.</param>
    /// <returns>True once it was entered.</returns>
    public readonly bool Has(scoped in ObjectScope scope, int index) => scope.Has(index);

    /// <summary>Checks <c>minProperties</c> and <c>maxProperties</c> (draft-07, 6.5.1 and 6.5.2), at the object's end.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="min">The least number of members, or -1.</param>
    /// <param name="max">The greatest number of members, or -1.</param>
    /// <param name="at">The subschema's place.</param>
    public void MemberCount(scoped in ObjectScope scope, int min, int max, string at)
    {
        if (min >= 0 && scope.Count < min && Fails())
        {
            Add("minProperties", at, $"has {Wording.Count(scope.Count, "member")}, must have at least {min}", scope.Start);
        }

        if (max >= 0 && scope.Count > max && Fails())
        {
            Add("maxProperties", at, $"has {Wording.Count(scope.Count, "member")}, must have at most {max}", scope.Start);
        }
    }

    /// <summary>Whether the current member's name matches a pattern (<c>patternProperties</c>); call it before entering the member.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>True where it matches.</returns>
    /// <exception cref="MessageFormatException">It could not be told in time, so that it is not known which schema holds for the member.</exception>
    public readonly bool NameMatches(SchemaPattern pattern)
    {
        PatternResult result = session.Match(pattern, CurrentName(), Offset);
        return result == PatternResult.TimedOut
            ? throw new MessageFormatException($"the member's name {Wording.Quote(CurrentName())} could not be matched against {pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s", Offset)
            : result == PatternResult.Match;
    }

    /// <summary>
    /// A reader over the current member's name as a JSON string, for <c>propertyNames</c>; call it before entering the member,
    /// and <see cref="Absorb"/> it afterwards. What it reports points at the member.
    /// </summary>
    /// <returns>A reader that stands on the name.</returns>
    public readonly MessageReader NameAsValue()
    {
        MessageReader name = new(json.Raw, session, building: false, session.NameStructure, Offset) { quiet = quiet };
        name.Start();
        return name;
    }

    private void Required(scoped in ObjectScope scope, MemberTable table)
    {
        metOthers = scope.Count != scope.Known;

        // Those of objects within were counted before: they say nothing of which case is meant.
        met = 0;
        for (int i = 0; i < table.RequiredCount; i++)
        {
            if (scope.Has(i))
            {
                met++;
                continue;
            }

            unbuildable = true;
            if (Fails())
            {
                Add("required", table.RequiredAt(i), $"has no member \"{table.NameOf(i)}\", which is required", scope.Start);
            }
        }
    }

    /// <summary>Forgets what was kept of an object, at its end.</summary>
    private readonly void Leave(scoped in ObjectScope scope)
    {
        session.Names.Release(scope.NamesMark);
        Spend(scope.Count + 1);
    }

    private readonly ObjectScope Open() => new(Offset, session.NextObject(), session.Names.Count);

    private readonly ReadOnlySpan<byte> CurrentName() => json.IsEscaped ? session.UnescapeName(json) : json.Inner;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly MessageFormatException Duplicate() => new(
        $"the member \"{Wording.Shorten(StringHere())}\" occurs twice in one object, so its value is not definite (RFC 8259, 4); the writer must send it once",
        Offset);
}
