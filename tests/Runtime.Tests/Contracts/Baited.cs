using System.Text.Json;
using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>Strings in arrays and names in objects, at any depth, are matched against a pattern that takes long where it nearly occurs.</summary>
internal readonly record struct Baited : ISchemaType<Baited>
{
    private const string At = "baited.yaml#";

    private static readonly SchemaPattern Bait = new("^(?=(a+)+$)");

    static string ISchemaType<Baited>.SchemaName => "baited.yaml";

    static Baited ISchemaType<Baited>.Read(ref MessageReader reader)
    {
        Check(ref reader);
        return default;
    }

    void ISchemaType<Baited>.Write(ref MessageWriter writer) => writer.Null();

    private static void Check(ref MessageReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when reader.BeginArray(At, out ArrayScope items):
                while (reader.NextItem(ref items))
                {
                    Check(ref reader);
                }

                break;
            case JsonTokenType.StartObject when reader.BeginObject(At, out ObjectScope members):
                while (reader.NextMember(ref members, out _))
                {
                    _ = reader.NameMatches(Bait);
                    reader.EnterOther(ref members);
                    Check(ref reader);
                }

                break;
            default:
                reader.Pattern(Bait, At);
                break;
        }
    }
}
