namespace MessageContracts;

/// <summary>A member that may be absent, told apart from one that is there and null. The default is absent.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T value;

    private Optional(T value)
    {
        this.value = value;
        IsSet = true;
    }

    /// <summary>The absent member.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is there, be it null or not.</summary>
    public bool IsSet { get; }

    /// <summary>The member's value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsSet ? value : throw new InvalidOperationException("The member is absent, so it has no value, not even null; look at IsSet first.");

    /// <summary>A member that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The member's value, or another where it is absent.</summary>
    /// <param name="fallback">The other value.</param>
    /// <returns>One of the two.</returns>
    public T ValueOr(T fallback) => IsSet ? value : fallback;

    /// <summary>The value as text, or <c>(absent)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsSet ? value?.ToString() ?? "null" : "(absent)";
}
