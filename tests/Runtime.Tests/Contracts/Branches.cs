using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>A root that is checked by subschemas only: anyOf, not, propertyNames, const, enum, multipleOf.</summary>
internal readonly record struct Branches(JsonAny Value) : ISchemaType<Branches>
{
    private const string At = "branches.yaml#";

    private static readonly SchemaPattern Lower = new("^[a-z]+$");
    private static readonly JsonNumber Tenth = JsonNumber.Parse("0.1");

    static string ISchemaType<Branches>.SchemaName => "branches.yaml";

    static Branches ISchemaType<Branches>.Read(ref MessageReader reader)
    {
        AnyOf(ref reader);
        Names(ref reader);
        reader.MultipleOf(Tenth, At);
        return new Branches(reader.Any());
    }

    void ISchemaType<Branches>.Write(ref MessageWriter writer) => writer.Any(Value);

    private static void AnyOf(ref MessageReader reader)
    {
        int matched = 0;
        MessageReader first = reader.Probe();
        matched += first.Type(JsonTypes.Object | JsonTypes.Number, At + "/anyOf/0") ? 1 : 0;
        MessageReader second = reader.Probe();
        second.ConstString("yes"u8, At + "/anyOf/1");
        matched += second.Failed ? 0 : 1;
        if (matched == 0)
        {
            reader.NoMatch("anyOf", At, matched, 2);
        }
    }

    private static void Names(ref MessageReader reader)
    {
        MessageReader again = reader.Again();
        if (again.TokenType != System.Text.Json.JsonTokenType.StartObject || !again.BeginObject(At, out ObjectScope scope))
        {
            return;
        }

        while (again.NextMember(ref scope, out _))
        {
            MessageReader name = again.NameAsValue();
            name.Pattern(Lower, At + "/propertyNames");
            again.Absorb(name);
            again.EnterOther(ref scope);
            again.Skip();
        }

        reader.Absorb(again);
    }
}
