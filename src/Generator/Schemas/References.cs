using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Reads the references of a schema, and what it means that other keywords stand beside them.</summary>
internal static class References
{
    private static readonly Keyword[] Written = [Keyword.Ref, Keyword.DynamicRef, Keyword.RecursiveRef];

    /// <summary>The schema with its references: alone, or as the first branches of its <c>allOf</c>, which say the same.</summary>
    public static Schema In(in Keywords keywords, string pointer, Schema schema)
    {
        List<Schema>? references = null;
        foreach (Keyword keyword in Written)
        {
            if (keywords.Text(keyword) is { } text)
            {
                string own = JsonPointer.Append(pointer, KeywordNames.Of(keyword));
                (references ??= []).Add(new Schema
                {
                    Pointer = own,
                    Dialect = schema.Dialect,
                    Ref = text,
                    RefPointer = own,
                    IsDynamicRef = keyword != Keyword.Ref,
                });
            }
        }

        if (references is null)
        {
            return schema;
        }

        bool isAlone = keywords.Dialect.RefStandsAlone || (references.Count == 1 && keywords.OnlyRefer());
        return isAlone
            ? schema with { Ref = references[0].Ref, RefPointer = references[0].RefPointer, IsDynamicRef = references[0].IsDynamicRef }
            : schema with { AllOf = EquatableArray<Schema>.Own([.. references, .. schema.AllOf.AsSpan()]) };
    }
}
