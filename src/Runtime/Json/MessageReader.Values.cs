using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Strings, booleans, any value, and skipping.</content>
public ref partial struct MessageReader
{
    /// <summary>Reads a string.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The string; null where it is none, or is not to be built.</returns>
    public string? String(string? at = null, bool nullable = false)
    {
        if (json.Type != JsonTokenType.String)
        {
            WrongType(JsonTypes.String, at, nullable);
            return null;
        }

        return CanBuild ? StringHere() : null;
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The value; false where it is none.</returns>
    public bool Boolean(string? at = null, bool nullable = false)
    {
        if (json.Type is JsonTokenType.True or JsonTokenType.False)
        {
            return json.Type == JsonTokenType.True;
        }

        WrongType(JsonTypes.Boolean, at, nullable);
        return false;
    }

    /// <summary>Reads a constant. The C# type has no room for another value, so one that differs is reported (<c>const</c>), skipped, and cannot be built.</summary>
    /// <param name="value">The only value allowed.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="keyword">The keyword that allows only this: <c>const</c>, or an <c>enum</c> of one.</param>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public void Constant(JsonAny value, string? at = null, string keyword = "const")
    {
        unbuildable |= !Const(value, at, keyword);
        Skip();
    }

    /// <summary>Reads a constant string. The C# type has no room for another value, so one that differs is reported (<c>const</c>), skipped, and cannot be built.</summary>
    /// <param name="utf8">The only string allowed, as UTF-8, unescaped.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="keyword">The keyword that allows only this: <c>const</c>, or an <c>enum</c> of one.</param>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public void Constant(scoped ReadOnlySpan<byte> utf8, string? at = null, string keyword = "const")
    {
        unbuildable |= !ConstString(utf8, at, keyword);
        Skip();
    }

    /// <summary>Reads any value as it is written, numbers with all their digits.</summary>
    /// <returns>The value; JSON null where none is to be built.</returns>
    /// <exception cref="MessageFormatException">An object within has a member twice, or the text is no JSON.</exception>
    public JsonAny Any()
    {
        int start = json.Start;
        Skip();
        return CanBuild ? JsonAny.Own(document[start..json.End].ToArray()) : default;
    }

    /// <summary>Skips a value that the C# type has no place for, so that nothing is built: a record without it would say something else.</summary>
    /// <exception cref="MessageFormatException">An object within has a member twice, or the text is no JSON.</exception>
    public void SkipUnheld()
    {
        unbuildable = true;
        Skip();
    }

    /// <summary>Skips the current value, onto its last token.</summary>
    /// <exception cref="MessageFormatException">An object within has a member twice, or the text is no JSON.</exception>
    public void Skip()
    {
        if (json.Type == JsonTokenType.StartObject)
        {
            ObjectScope scope = Open();
            for (; ; scope.Count++)
            {
                bool isFirst = scope.Count == 0;
                if (TryPeekNew(ref scope, out _))
                {
                    if (json.EnterUnlessString(isFirst))
                    {
                        SkipNested();
                    }

                    continue;
                }

                if (!json.ReadName(isFirst))
                {
                    break;
                }

                EnterOther(ref scope);
                SkipNested();
            }

            Leave(in scope);
        }
        else if (json.Type == JsonTokenType.StartArray)
        {
            ArrayScope scope = new(Offset);
            while (NextItem(ref scope))
            {
                SkipNested();
            }
        }
    }

    /// <summary>Most members and items are scalars, which need no call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipNested()
    {
        if (json.Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Skip();
        }
    }

    /// <summary>Whether the current value is a string equal to the one given.</summary>
    /// <param name="utf8">The string as UTF-8, unescaped.</param>
    /// <returns>False also for a value that is no string.</returns>
    public readonly bool ValueIs(scoped ReadOnlySpan<byte> utf8) =>
        json.Type == JsonTokenType.String && json.IsText(utf8);
}
