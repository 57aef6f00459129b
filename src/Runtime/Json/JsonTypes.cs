namespace MessageContracts.Json;

/// <summary>A set of JSON types, as the keyword <c>type</c> names them (draft-07, 6.1.1).</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>A number without a fraction: <c>1.0</c> and <c>1e2</c> are integers.</summary>
    Integer = 4,

    /// <summary>Any number, integers included.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
