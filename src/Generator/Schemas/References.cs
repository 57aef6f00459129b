using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Reads the references of a schema, and what it means that other keywords stand beside them.</summary>
internal static class References
{
    private static readonly Keyword[] Written = [Keyword.Ref, Keyword.DynamicRef, Keyword.RecursiveRef];

    /// <summary>The reference that is all that a schema asserts; null where it has none, or several, or keywords that count beside it.</summary>
    public static (Keyword Keyword, string Text)? Alone(in Keywords keywords)
    {
        (Keyword, string)? found = null;
        foreach (Keyword keyword in Written)
        {
            if (keywords.TryFind(keyword, out Member member) && member.Value.Kind == NodeKind.String)
            {
                if (found is not null || !(keywords.Dialect.RefStandsAlone || keywords.OnlyRefer()))
                {
                    return null;
                }

                found = (keyword, member.Value.Text);
            }
        }

        return found;
    }

    /// <summary>The branches of a schema's <c>allOf</c>. References that do not stand alone come first: as branches they mean the same.</summary>
    public static EquatableArray<Schema> With(in Keywords keywords, string pointer, EquatableArray<Schema> branches)
    {
        List<Schema>? references = null;
        foreach (Keyword keyword in Written)
        {
            if (keywords.Text(keyword) is { } text)
            {
                (references ??= []).Add(new Schema
                {
                    Pointer = JsonPointer.Append(pointer, KeywordNames.Of(keyword)),
                    Dialect = keywords.Dialect,
                    Ref = text,
                    IsDynamicRef = keyword != Keyword.Ref,
                });
            }
        }

        return references is null ? branches : EquatableArray<Schema>.Own([.. references, .. branches.AsSpan()]);
    }
}
