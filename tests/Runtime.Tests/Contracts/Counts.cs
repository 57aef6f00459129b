using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>A schema that is a map of integers.</summary>
internal sealed record Counts(ValueMap<long> Members) : ISchemaType<Counts>
{
    static string ISchemaType<Counts>.SchemaName => "counts";

    static Counts? ISchemaType<Counts>.Read(ref MessageReader reader) => reader.IntegerMap("counts#") is { } members ? new Counts(members) : null;

    void ISchemaType<Counts>.Write(ref MessageWriter writer) => writer.IntegerMap(Members);
}
