using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Gathers the assertions that the first token of a value decides.</summary>
internal static class TokenAssertions
{
    /// <summary>Those that the shape of the value does not already imply.</summary>
    public static EquatableArray<TokenAssertion> Of(Classification value)
    {
        var assertions = new List<TokenAssertion>();
        foreach (Place member in value.Conjunction.Members)
        {
            bool impliesValue = value.Kind is ValueKind.Const or ValueKind.Enum && member.Is(value.Source);
            bool ofAnotherType = value.Kind switch
            {
                ValueKind.Const => !member.Schema.Types.Contains(JsonTypeSets.NameOf(value.Const!)),
                ValueKind.Enum => !member.Schema.Types.Contains("string"),
                _ => false,
            };
            if (value.Kind == ValueKind.Any || ofAnotherType)
            {
                AddType(member, assertions);
            }

            AddValues(member, impliesValue ? value.Keyword : "", assertions);

            AddScalar(member, value, assertions);
            AddOther(member, assertions);
        }

        return assertions.ToEquatableArray();
    }

    /// <summary>All of them.</summary>
    public static EquatableArray<TokenAssertion> All(Conjunction conjunction) => All(conjunction.Members);

    public static EquatableArray<TokenAssertion> All(IEnumerable<Place> members)
    {
        var assertions = new List<TokenAssertion>();
        foreach (Place member in members)
        {
            AddType(member, assertions);
            AddValues(member, implied: "", assertions);
            AddScalar(member, null, assertions);
            AddOther(member, assertions);
        }

        return assertions.ToEquatableArray();
    }

    private static void AddType(Place member, List<TokenAssertion> into)
    {
        if (member.Schema.Types.Count > 0)
        {
            into.Add(new TypeAssertion(member.At, member.Schema.Types));
        }
    }

    /// <param name="implied">The keyword that the shape says already.</param>
    private static void AddValues(Place member, string implied, List<TokenAssertion> into)
    {
        if (member.Schema.Const is { } value && implied != "const")
        {
            into.Add(new ConstAssertion(member.At, value));
        }

        if (member.Schema.Enum.Count > 0 && implied != "enum")
        {
            into.Add(new EnumAssertion(member.At, member.Schema.Enum));
        }
    }

    private static void AddScalar(Place member, Classification? value, List<TokenAssertion> into)
    {
        Schema schema = member.Schema;
        if (Takes(value, JsonTypeSet.Number))
        {
            if (SchemaFacts.NeedsWrittenInteger(schema))
            {
                into.Add(new WrittenIntegerAssertion(member.At));
            }

            AddNumber(member, "minimum", schema.Minimum, into);
            AddNumber(member, "exclusiveMinimum", schema.ExclusiveMinimum, into);
            AddNumber(member, "maximum", schema.Maximum, into);
            AddNumber(member, "exclusiveMaximum", schema.ExclusiveMaximum, into);
            AddNumber(member, "multipleOf", schema.MultipleOf, into);
        }

        if (!Takes(value, JsonTypeSet.String))
        {
            return;
        }

        AddLength(member, "minLength", schema.MinLength, into);
        AddLength(member, "maxLength", schema.MaxLength, into);
        if (schema.Pattern is { } pattern)
        {
            into.Add(new PatternAssertion(member.At, pattern));
        }

        if (schema.Format is { } format && !(value?.Kind == ValueKind.Scalar && ScalarKinds.Asserts(value.Scalar, format)))
        {
            into.Add(new FormatAssertion(member.At, format));
        }
    }

    private static void AddOther(Place member, List<TokenAssertion> into)
    {
        if (member.Schema.UniqueItems)
        {
            into.Add(new UniqueItemsAssertion(member.At));
        }

        if (member.Schema.Boolean == false)
        {
            into.Add(new FalseAssertion(member.At));
        }
    }

    /// <summary>Whether the value can be of a JSON type, so that assertions on that type can matter.</summary>
    private static bool Takes(Classification? value, JsonTypeSet type) => value?.Kind switch
    {
        ValueKind.Scalar => type == JsonTypeSet.String
            ? value.Scalar is ScalarKind.String or >= ScalarKind.Uri
            : value.Scalar is > ScalarKind.Boolean and < ScalarKind.Uri,
        ValueKind.Record => !value.IsTyped,
        ValueKind.List or ValueKind.Map => false,
        ValueKind.Enum => type == JsonTypeSet.String,
        _ => true,
    };

    private static void AddNumber(Place member, string keyword, string? number, List<TokenAssertion> into)
    {
        if (number is not null)
        {
            into.Add(new NumberAssertion(member.At, keyword, number));
        }
    }

    private static void AddLength(Place member, string keyword, int? length, List<TokenAssertion> into)
    {
        if (length is { } bound)
        {
            into.Add(new LengthAssertion(member.At, keyword, bound));
        }
    }
}
