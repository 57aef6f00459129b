using System.Runtime.CompilerServices;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Schemas are told apart as objects: equal ones at two places are two, and comparing them would take long.</summary>
internal sealed class SameSchema : IEqualityComparer<Schema>
{
    public static SameSchema Instance { get; } = new();

    public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

    public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
}
