using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Maps: objects whose members' names mean nothing to the schema.</content>
public ref partial struct MessageReader
{
    /// <summary>Moves onto the value of the next member, whatever its name is.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="name">Where the name stands.</param>
    /// <returns>False on the object's end.</returns>
    /// <exception cref="MessageFormatException">The object has that member twice, or the text is no JSON.</exception>
    public bool NextOther(scoped ref ObjectScope scope, out MemberName name)
    {
        bool isFirst = scope.Count == 0;
        if (!TryPeekNew(ref scope, out name))
        {
            return NextSlowly(ref scope, out name);
        }

        scope.Count++;
        json.EnterPeeked(isFirst);
        return true;
    }

    /// <summary>Reads a map of integers that has no bounds of its own.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The map; null where there is none, or it is not to be built.</returns>
    /// <exception cref="MessageFormatException">The object has a member twice, or the text is no JSON.</exception>
    public ValueMap<long>? IntegerMap(string? at = null, bool nullable = false)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            WrongType(JsonTypes.Object, at, nullable);
            return null;
        }

        ObjectScope scope = Open();
        MapBuilder<long> fields = default;
        while (NextInteger(ref scope, at, out MemberName name, out long value))
        {
            if (CanBuild)
            {
                fields.Add(name, value);
            }
        }

        return CanBuild ? fields.Build(in this) ?? ValueMap<long>.Empty : null;
    }

    /// <summary>Reads a map of any values that has no bounds of its own.</summary>
    /// <inheritdoc cref="IntegerMap"/>
    public ValueMap<JsonAny>? AnyMap(string? at = null, bool nullable = false)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            WrongType(JsonTypes.Object, at, nullable);
            return null;
        }

        if (!CanBuild)
        {
            Skip();
            return null;
        }

        ObjectScope scope = Open();
        MapBuilder<JsonAny> fields = default;
        while (NextOther(ref scope, out MemberName name))
        {
            fields.Add(name, Any());
        }

        return fields.Build(in this) ?? ValueMap<JsonAny>.Empty;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextInteger(scoped ref ObjectScope scope, string? at, out MemberName name, out long value)
    {
        bool isFirst = scope.Count == 0;
        if (!TryPeekNew(ref scope, out name))
        {
            return NextIntegerSlowly(ref scope, at, out name, out value);
        }

        scope.Count++;
        if (!json.TryPassInteger(isFirst, out value))
        {
            json.EnterPeeked(isFirst);
            value = IntegerOfMap(at);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool NextIntegerSlowly(scoped ref ObjectScope scope, string? at, out MemberName name, out long value)
    {
        bool isThere = NextSlowly(ref scope, out name);
        value = isThere ? IntegerOfMap(at) : 0;
        return isThere;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long IntegerOfMap(string? at) =>
        json.Type == JsonTokenType.Number && json.TryGetInteger(out long plain) ? plain : OddInt64((at ?? PlaceOfMember()) + "/additionalProperties", nullable: false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool NextSlowly(scoped ref ObjectScope scope, out MemberName name)
    {
        if (!NextMember(ref scope, out _))
        {
            name = default;
            return false;
        }

        name = MemberName();
        EnterOther(ref scope);
        return true;
    }

    /// <summary>Looks at the next member's name, where that takes no closer look and the object has none like it so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPeekNew(scoped ref ObjectScope scope, out MemberName name)
    {
        bool isPlain = json.TryPeekName(scope.Count == 0, out int start, out int length);
        name = new MemberName(start - 1, length + 2);
        return isPlain && session.Names.Add(ref scope, document.Slice(start, length), document, start);
    }
}
