namespace MessageContracts.Generator.Evaluating;

/// <summary>Evaluating takes more time or stack than any sane schema and instance do.</summary>
internal sealed class TooMuchWorkException(Instance instance, string message) : Exception(message)
{
    /// <summary>The value at which it was given up.</summary>
    public Instance Instance { get; } = instance;
}
