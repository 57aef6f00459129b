using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models a list of known strings.</summary>
internal static class EnumBuilder
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Value", "IsKnown", "Equals", "GetHashCode", "GetType", "ToString", "ReadJson", "WriteJson", "schema", "Finalize", "MemberwiseClone", "ReferenceEquals",
    };

    public static EnumModel Build(SlotBuilder slots, Declaration declaration, Classification value)
    {
        return new EnumModel
        {
            Name = declaration.Name,
            At = value.Source.At,
            SchemaName = FileNames.SchemaName(declaration.At),
            Documentation = Documentation.Of(declaration.At.Schema),
            Nullable = value.Nullable,
            IsTyped = value.Conjunction.Members.Any(member => member.Schema.Types.Count > 0),
            Values = Values(value.Source, declaration.Name, slots.Declarations),
            Rest = new Slot
            {
                At = value.Source.At,
                Shape = NoShape.Instance,
                NullApart = value.NullApart,
                Tokens = TokenAssertions.Of(value),
                Applicators = ApplicatorBuilder.Of(slots, value.Conjunction.Members, consumed: null),
            },
        };
    }

    /// <summary>The C# names of listed values; two of one name are a mistake.</summary>
    public static EquatableArray<EnumValue> Values(Place source, string typeName, Declarations declarations)
    {
        var values = new List<EnumValue>();
        for (int i = 0; i < source.Schema.Enum.Count; i++)
        {
            JsonLiteral literal = source.Schema.Enum[i];
            if (literal.Kind != JsonLiteralKind.String || values.Exists(known => known.Text == literal.Text))
            {
                continue;
            }

            string name = literal.Text.Length == 0 ? "Empty" : CSharpName.Pascal(literal.Text);
            if (name.Length == 0 || name == typeName || Reserved.Contains(name) || values.Exists(known => known.CSharpName == name))
            {
                declarations.Report(new ModelIssue(
                    NamingDiagnostics.EnumValueClash,
                    source.Path,
                    source.Schema.Pointer + "/enum/" + i,
                    AtKey: false,
                    EquatableArray<string>.Own([literal.Text, name])));
                name = name + "Value" + i;
            }

            values.Add(new EnumValue(name, literal.Text));
        }

        return values.ToEquatableArray();
    }
}
