using System.Globalization;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>The C# type of a slot, as generated code writes it.</summary>
internal static class TypeText
{
    private const string BigInteger = "global::System.Numerics.BigInteger";

    /// <summary>The type without any mark of null.</summary>
    public static string Of(Slot slot) => slot.Shape switch
    {
        ScalarShape scalar => Of(scalar.Kind),
        ConstShape constant => Of(constant.Value),
        NamedShape named => named.Name,
        ListShape list => "ValueList<" + Held(list.Item) + ">",
        MapShape map => "ValueMap<" + Held(map.Value) + ">",
        _ => "JsonAny",
    };

    /// <summary>The type of a value that is there, null included where it is a value.</summary>
    public static string Held(Slot slot) => slot.Nullable ? Of(slot) + "?" : Of(slot);

    /// <summary>The type of a property.</summary>
    public static string Property(MemberModel member) =>
        member.Required ? Held(member.Slot) : member.Slot.Nullable ? "Optional<" + Of(member.Slot) + "?>" : Of(member.Slot) + "?";

    public static bool IsValueType(Slot slot) => slot.Shape switch
    {
        ScalarShape scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Uri or ScalarKind.UriReference),
        ConstShape constant => constant.Value.Kind != JsonLiteralKind.String,
        NamedShape named => named.IsValueType,
        ListShape or MapShape => false,
        _ => true,
    };

    public static string Of(JsonLiteral literal) => literal.Kind switch
    {
        JsonLiteralKind.String => "string",
        JsonLiteralKind.Boolean => "bool",
        JsonLiteralKind.Integer => IsLong(literal) ? "long" : BigInteger,
        _ => "double",
    };

    public static string ValueOf(JsonLiteral literal) =>
        literal.Kind == JsonLiteralKind.String ? Literals.String(literal.Text)
        : literal.Kind == JsonLiteralKind.Integer && !IsLong(literal) ? $"{BigInteger}.Parse({Literals.String(literal.Json)}, System.Globalization.CultureInfo.InvariantCulture)"
        : literal.Json;

    private static bool IsLong(JsonLiteral literal) => long.TryParse(literal.Json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>The reader's method for a scalar; the type is called alike where C# allows.</summary>
    public static string ReaderMethod(ScalarKind kind) => kind.ToString();

    /// <summary>The writer's method for a scalar.</summary>
    public static string WriterMethod(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "String",
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Uri or ScalarKind.UriReference => "Uri",
        ScalarKind.DateTime => "DateTime",
        ScalarKind.Date => "Date",
        ScalarKind.Guid => "Guid",
        _ => "Number",
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.BigInteger => BigInteger,
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Date => "DateOnly",
        ScalarKind.Guid => "Guid",
        _ => "Uri",
    };
}
