using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Members that a schema does not name, and values that it does not list.</content>
public ref partial struct MessageReader
{
    /// <summary>Refuses a member (<c>additionalProperties: false</c>, draft-07, 6.5.6; <c>unevaluatedProperties: false</c>, 2020-12 core, 11.3) and skips it; no record has a place for it.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="at">The subschema's place.</param>
    /// <param name="keyword">The keyword that refuses.</param>
    /// <exception cref="MessageFormatException">The object has that member twice, or the text is no JSON.</exception>
    public void Forbid(scoped ref ObjectScope scope, string at, string keyword = "additionalProperties")
    {
        if (Fails())
        {
            Add(keyword, at, $"has a member {Wording.Quote(CurrentName())}, which the schema does not allow", Offset);
        }

        EnterOther(ref scope);
        SkipUnheld();
    }

    /// <summary>
    /// A copy on the current member's value that reports as this one does and builds nothing; call it before entering the member,
    /// and <see cref="Absorb"/> it afterwards.
    /// </summary>
    /// <returns>A reader on the value.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public readonly MessageReader Value()
    {
        MessageReader value = Again();
        value.Spend(1);
        value.json.ReadMember();
        return value;
    }

    /// <summary>Reports a violation at an object that is being read.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="keyword">The keyword that failed.</param>
    /// <param name="at">The subschema's place.</param>
    /// <param name="message">What was found, and what is wanted.</param>
    public void ReportObject(scoped in ObjectScope scope, string keyword, string at, string message)
    {
        if (Fails())
        {
            Add(keyword, at, message, scope.Start);
        }
    }

    /// <summary>Reports a string that is none of the listed ones (<c>enum</c>, draft-07, 6.1.2), or a value that is no string.</summary>
    /// <param name="at">The subschema's place.</param>
    /// <param name="known">The listed ones, in words.</param>
    /// <param name="typed">Whether the schema says <c>type: string</c> too; otherwise <c>enum</c> refuses other types.</param>
    /// <returns>The string, where one was read and a record is wanted.</returns>
    public string? UnknownValue(string at, string known, bool typed = true)
    {
        if (typed && json.Type != JsonTokenType.String)
        {
            WrongType(JsonTypes.String, at, nullable: false);
            return null;
        }

        if (Fails())
        {
            Add("enum", at, $"is {Found()}, must be one of {known}", Offset);
        }

        if (json.Type != JsonTokenType.String)
        {
            SkipUnheld();
            return null;
        }

        return CanBuild ? StringHere() : null;
    }
}
