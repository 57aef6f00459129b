using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Arrays and their items.</content>
public ref partial struct MessageReader
{
    /// <summary>Enters an array. What is none is reported (<c>type</c>), skipped, and cannot be built.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="scope">What to hand to the other methods about arrays.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>Whether the reader is in an array now.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public bool BeginArray(string? at, out ArrayScope scope, bool nullable = false)
    {
        scope = new ArrayScope(Offset);
        if (json.Type == JsonTokenType.StartArray)
        {
            return true;
        }

        WrongType(JsonTypes.Array, at, nullable);
        return false;
    }

    /// <summary>Reads a list whose items have one type and no bounds on their number.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="read">Reads one item.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The list; null where there is none, or it is not to be built.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public ValueList<T>? List<T>(ReadItem<T> read, string? at = null, bool nullable = false)
    {
        if (!BeginArray(at, out ArrayScope scope, nullable))
        {
            return null;
        }

        ListBuilder<T> items = default;
        while (NextItem(ref scope))
        {
            T? item = read(ref this);
            if (CanBuild)
            {
                items.Add(item!);
            }
        }

        return CanBuild ? items.Build() : null;
    }

    /// <summary>Reads a list of strings that have no bounds of their own.</summary>
    /// <inheritdoc cref="List{T}"/>
    public ValueList<string>? Strings(string? at = null, bool nullable = false)
    {
        if (!BeginArray(at, out ArrayScope scope, nullable))
        {
            return null;
        }

        if (json.CountPlainStrings() is var count and > 0)
        {
            return PlainStrings(count);
        }

        ListBuilder<string> items = default;
        while (NextItem(ref scope))
        {
            if (json.Type != JsonTokenType.String)
            {
                WrongType(JsonTypes.String, (at ?? PlaceOfMember()) + "/items", nullable: false);
            }
            else if (CanBuild)
            {
                items.Add(StringHere());
            }
        }

        return CanBuild ? items.Build() : null;
    }

    private ValueList<string>? PlainStrings(int count)
    {
        Spend(count + 1);
        if (!CanBuild)
        {
            json.SkipPlainStrings(count);
            return null;
        }

        string[] items = new string[count];
        json.ReadPlainStrings(items, session.IsAscii);
        return new ValueList<string>(items);
    }

    /// <summary>Moves onto the next item.</summary>
    /// <param name="scope">The array's scope, whose index counts on.</param>
    /// <returns>False on the array's end.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public bool NextItem(scoped ref ArrayScope scope)
    {
        if (json.ReadItem(isFirst: ++scope.Index == 0))
        {
            return true;
        }

        Spend(scope.Index + 1);
        met = 0;
        return false;
    }

    /// <summary>Whether a tuple can be built: a record is wanted, and the array has all its items. Call it on the array's end.</summary>
    /// <param name="scope">The array's scope.</param>
    /// <param name="count">How many items the tuple has.</param>
    /// <returns>False also marks the tuple as one that cannot be built.</returns>
    public bool Holds(scoped in ArrayScope scope, int count)
    {
        unbuildable |= scope.Index < count;
        return CanBuild;
    }

    /// <summary>Checks <c>minItems</c> and <c>maxItems</c> (draft-07, 6.4.3 and 6.4.4), at the array's end.</summary>
    /// <param name="scope">The array's scope.</param>
    /// <param name="min">The least number of items, or -1.</param>
    /// <param name="max">The greatest number of items, or -1.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void ItemCount(scoped in ArrayScope scope, int min, int max, string? at = null)
    {
        // On the array's end the index has counted one beyond the last item.
        int count = scope.Index;
        if (min >= 0 && count < min && Fails())
        {
            Add("minItems", at, $"has {Wording.Count(count, "item")}, must have at least {min}", scope.Start);
        }

        if (max >= 0 && count > max && Fails())
        {
            Add("maxItems", at, $"has {Wording.Count(count, "item")}, must have at most {max}", scope.Start);
        }
    }

    /// <summary>Checks <c>minContains</c> and <c>maxContains</c> (2020-12 validation, 6.4.4 and 6.4.5), or <c>contains</c> where the first is not said.</summary>
    /// <param name="matched">How many items fit what <c>contains</c> asks for.</param>
    /// <param name="min">The least number of them, or -1 where at least one is wanted.</param>
    /// <param name="max">The greatest number of them, or -1.</param>
    /// <param name="at">The subschema's place.</param>
    public void Contained(int matched, int min, int max, string at)
    {
        if (min < 0 && matched == 0 && Fails())
        {
            Add("contains", at, "none of the items is one that the array must contain", Offset);
        }

        if (min >= 0 && matched < min && Fails())
        {
            Add("minContains", at, Wording.Contained(matched, $"at least {min}"), Offset);
        }

        if (max >= 0 && matched > max && Fails())
        {
            Add("maxContains", at, Wording.Contained(matched, $"at most {max}"), Offset);
        }
    }

    /// <summary>Checks <c>uniqueItems</c> (draft-07, 6.4.5) on the array that starts here, without moving.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public void UniqueItems(string? at = null)
    {
        if (json.Type != JsonTokenType.StartArray)
        {
            return;
        }

        using ItemSet items = new();
        JsonTokenizer walk = json;
        for (bool isFirst = true; walk.ReadItem(isFirst); isFirst = false)
        {
            int start = walk.Start;
            walk.Skip();
            int equal = items.Add(document, start, walk.End - start);
            if (equal >= 0)
            {
                if (Fails())
                {
                    Add("uniqueItems", at, $"item {items.Count} is equal to item {equal}, all items must differ", Offset);
                }

                return;
            }
        }
    }
}
