using System.Runtime.CompilerServices;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>A schema that is being applied to a value; both are told apart as objects.</summary>
internal readonly struct Frame(Place place, Instance instance) : IEquatable<Frame>
{
    private readonly Schema schema = place.Schema;
    private readonly DynamicScope? dynamic = place.Dynamic;
    private readonly Instance instance = instance;

    /// <summary>Whether it is this very value that the schema is applied to.</summary>
    public bool IsOf(Instance other) => ReferenceEquals(instance, other);

    public bool Equals(Frame other) =>
        ReferenceEquals(schema, other.schema) && ReferenceEquals(instance, other.instance) && Equals(dynamic, other.dynamic);

    public override bool Equals(object? obj) => obj is Frame other && Equals(other);

    public override int GetHashCode() => (RuntimeHelpers.GetHashCode(schema) * 31) + RuntimeHelpers.GetHashCode(instance);
}
