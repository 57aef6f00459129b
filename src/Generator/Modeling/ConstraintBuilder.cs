using MessageContracts.Generator.Collections;
using MessageContracts.Json;

namespace MessageContracts.Generator.Modeling;

/// <summary>Gathers what is demanded of a value, as far as a constant in C# can break it.</summary>
internal static class ConstraintBuilder
{
    public static EquatableArray<ConstraintModel> Of(Slot slot)
    {
        List<ConstraintModel>? constraints = null;
        Add(slot, 0, ref constraints);
        return constraints is null ? default : constraints.ToEquatableArray();
    }

    private static void Add(Slot slot, int depth, ref List<ConstraintModel>? into)
    {
        if (slot.Shape is NamedShape or ConstShape or NoShape)
        {
            // A named type says itself what it demands, and a constant is nobody's to set.
            return;
        }

        List<(string At, ConstraintFacet Facet)>? facets = null;
        AddFacets(slot, ref facets);
        if (facets is not null)
        {
            // A constant and a list beside it are one facet: the constant says more.
            (into ??= []).AddRange(facets.GroupBy(facet => facet.At).Select(schema =>
                new ConstraintModel(schema.Key, depth, schema.GroupBy(facet => facet.Facet.Keyword).Select(same => same.First().Facet).ToEquatableArray())));
        }

        if (slot is { Shape: ListShape list, Array: null or { Tuple.Count: 0 } })
        {
            Add(list.Item, depth + 1, ref into);
        }
        else if (slot.Shape is MapShape map)
        {
            Add(map.Value, depth + 1, ref into);
        }
    }

    private static void AddFacets(Slot slot, ref List<(string At, ConstraintFacet Facet)>? into)
    {
        foreach (TokenAssertion assertion in slot.Tokens)
        {
            if (FacetOf(assertion) is { } facet)
            {
                (into ??= []).Add((assertion.At, facet));
            }
        }

        if (slot.Shape is ScalarShape { Kind: ScalarKind.Uri or ScalarKind.UriReference } uri)
        {
            (into ??= []).Add((slot.At, new ConstraintFacet("format", uri.Kind == ScalarKind.Uri ? "uri" : "uri-reference", null)));
        }

        AddCounts(slot.Array?.Counts, "minItems", "maxItems", ref into);
        AddCounts(slot.Shape is MapShape ? slot.Object?.Counts : null, "minProperties", "maxProperties", ref into);
    }

    private static void AddCounts(EquatableArray<CountAssertion>? counts, string min, string max, ref List<(string At, ConstraintFacet Facet)>? into)
    {
        foreach (CountAssertion count in counts ?? default)
        {
            if (count.Min > 0)
            {
                (into ??= []).Add((count.At, new ConstraintFacet(min, null, count.Min)));
            }

            if (count.Max >= 0)
            {
                (into ??= []).Add((count.At, new ConstraintFacet(max, null, count.Max)));
            }
        }
    }

    private static ConstraintFacet? FacetOf(TokenAssertion assertion) => assertion switch
    {
        NumberAssertion number => new(number.Keyword, number.Number, null),
        LengthAssertion length => new(length.Keyword, null, length.Length),
        PatternAssertion pattern => new("pattern", pattern.Pattern, null),
        FormatAssertion format when SchemaFormat.Find(format.Format) is not null => new("format", format.Format, null),
        ConstAssertion value => new("enum", "[" + value.Value.Json + "]", null),
        EnumAssertion values => new("enum", "[" + string.Join(", ", values.Values.Select(value => value.Json)) + "]", null),
        UniqueItemsAssertion => new("uniqueItems", null, null),
        _ => null,
    };
}
