namespace MessageContracts;

/// <summary>Limits for reading JSON from a source that is not trusted.</summary>
public sealed record MessageJsonOptions
{
    /// <summary>The largest <see cref="MaxDepth"/>: beyond it the stack itself would be at risk.</summary>
    public const int LargestDepth = 1000;

    /// <summary>The limits used where none are given.</summary>
    public static MessageJsonOptions Default { get; } = new();

    /// <summary>How deeply objects and arrays may be nested: 1 to <see cref="LargestDepth"/>, 64 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestDepth);
            field = value;
        }
    } = 64;

    /// <summary>The size in bytes beyond which a document is refused unread: 64 MiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 64 * 1024 * 1024;

    /// <summary>How many violations a report lists before it only counts: 1000 unless set, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxViolations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;
}
