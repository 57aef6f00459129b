namespace MessageContracts.Generator.Evaluating;

/// <summary>A schema that is being applied to a value; prepared schemas are told apart as objects.</summary>
internal readonly struct Frame(PreparedSchema schema, Instance instance)
{
    private readonly PreparedSchema schema = schema;
    private readonly Instance instance = instance;

    /// <summary>Whether it is this very value that the schema is applied to.</summary>
    public bool IsOf(Instance other) => instance.Is(other);

    public bool Is(in Frame other) => ReferenceEquals(schema, other.schema) && instance.Is(other.instance);
}
