using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>An <c>anyOf</c> of itself and itself: each level of nesting doubles the work.</summary>
internal readonly record struct Doubling : ISchemaType<Doubling>
{
    static string ISchemaType<Doubling>.SchemaName => "doubling.yaml";

    static Doubling ISchemaType<Doubling>.Read(ref MessageReader reader)
    {
        Check(ref reader);
        return default;
    }

    void ISchemaType<Doubling>.Write(ref MessageWriter writer) => writer.Null();

    private static void Check(ref MessageReader reader)
    {
        MessageReader first = reader.Probe();
        Items(ref first);
        Items(ref reader);
    }

    private static void Items(ref MessageReader reader)
    {
        if (reader.BeginArray("doubling.yaml#", out ArrayScope scope))
        {
            while (reader.NextItem(ref scope))
            {
                Check(ref reader);
            }
        }
    }
}
