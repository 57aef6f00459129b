namespace MessageContracts.Annotations;

/// <summary>
/// What a schema demands of a value, for tools that look at constants while they are typed; reading, validating and publishing
/// check it by themselves. Each schema that applies to the value gives one attribute. On a parameter of your own method, it holds
/// for the constants passed there.
/// </summary>
/// <remarks>A property that is not set demands nothing. Numbers are JSON's, as text, so that none is rounded.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class SchemaConstraintAttribute : Attribute
{
    /// <summary>The schema's place, such as <c>contact.yaml#/properties/name</c>.</summary>
    public string Location { get; init; } = "";

    /// <summary>How far below the member the value lies: 0 for the member itself, 1 for the items of its list or the values of its map, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>The least length of a text, in code points.</summary>
    public int MinLength { get; init; }

    /// <summary>The greatest length of a text, in code points.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>A regular expression (ECMA 262) that occurs in the text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The format of the text, one that draft-07 names (7.3), such as <c>date-time</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The least number.</summary>
    public string? Minimum { get; init; }

    /// <summary>What the number is greater than.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>The greatest number.</summary>
    public string? Maximum { get; init; }

    /// <summary>What the number is less than.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>What the number is a multiple of.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The values allowed, as a JSON array.</summary>
    public string? Enum { get; init; }

    /// <summary>The least number of items.</summary>
    public int MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>Whether no two items are equal.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The least number of members of a map.</summary>
    public int MinProperties { get; init; }

    /// <summary>The greatest number of members of a map.</summary>
    public int MaxProperties { get; init; } = int.MaxValue;
}
