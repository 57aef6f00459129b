using System.Runtime.CompilerServices;

namespace MessageContracts.Generator.Evaluating;

/// <summary>A schema that is being applied to a value; prepared schemas are told apart as objects.</summary>
internal readonly struct Frame(PreparedSchema schema, Instance instance) : IEquatable<Frame>
{
    private readonly PreparedSchema schema = schema;
    private readonly Instance instance = instance;

    /// <summary>Whether it is this very value that the schema is applied to.</summary>
    public bool IsOf(Instance other) => instance.Is(other);

    public bool Equals(Frame other) => Is(other);

    public override bool Equals(object? obj) => obj is Frame other && Is(other);

    public override int GetHashCode() => unchecked((RuntimeHelpers.GetHashCode(schema) * 31) + instance.Index);

    public bool Is(in Frame other) => ReferenceEquals(schema, other.schema) && instance.Is(other.instance);
}
