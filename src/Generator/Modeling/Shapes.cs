using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>How a JSON value is held in C#.</summary>
internal abstract record Shape;

/// <summary>A BCL type that holds one JSON scalar.</summary>
internal sealed record ScalarShape : Shape
{
    private static readonly ScalarShape[] All = [.. Enumerable.Range(0, (int)ScalarKind.Guid + 1).Select(kind => new ScalarShape((ScalarKind)kind))];

    private ScalarShape(ScalarKind kind) => Kind = kind;

    public ScalarKind Kind { get; }

    public static ScalarShape Of(ScalarKind kind) => All[(int)kind];
}

/// <summary>A value that is known beforehand: written always, set by nobody.</summary>
/// <param name="Keyword">What says so: <c>const</c>, or an <c>enum</c> of one.</param>
internal sealed record ConstShape(JsonLiteral Value, string Keyword) : Shape;

/// <summary>A generated type.</summary>
/// <param name="Name">Its name as code in the file's namespace writes it.</param>
/// <param name="ReadsNull">Whether it is the type itself that has to say whether null fits.</param>
internal sealed record NamedShape(string Name, bool IsValueType, bool ReadsNull = false) : Shape;

/// <summary><c>ValueList&lt;T&gt;</c>; the items are in the slot's <see cref="Slot.Array"/>.</summary>
internal sealed record ListShape(Slot Item) : Shape;

/// <summary><c>ValueMap&lt;T&gt;</c>; the members are in the slot's <see cref="Slot.Object"/>.</summary>
internal sealed record MapShape(Slot Value) : Shape
{
    /// <summary>Whether the values are read as something else than <c>JsonAny</c>.</summary>
    public bool IsTyped => Value.Shape is not AnyShape || !Value.IsTrivial;
}

/// <summary><c>JsonAny</c>: the schema names no type.</summary>
internal sealed record AnyShape : Shape
{
    private AnyShape()
    {
    }

    public static AnyShape Instance { get; } = new();
}

/// <summary>Nothing is held; the value is only checked.</summary>
internal sealed record NoShape : Shape
{
    private NoShape()
    {
    }

    public static NoShape Instance { get; } = new();
}

internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    BigInteger,
    Double,
    Decimal,
    Uri,
    UriReference,
    DateTime,
    Date,
    Guid,
}
