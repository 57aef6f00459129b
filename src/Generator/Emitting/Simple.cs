using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Tells the lists and maps that the runtime reads and writes with one call.</summary>
internal static class Simple
{
    /// <summary>Whether the items are strings or generated types without further conditions, and their number is free.</summary>
    public static bool IsList(Slot slot)
    {
        if (slot is not { Shape: ListShape { Item: var item }, Array: { } array } || array.Tuple.Count > 0 || array.Counts.Count > 0 || !IsItem(item))
        {
            return false;
        }

        return item.Shape is NamedShape || item.At == array.At + "/items";
    }

    /// <summary>Whether it is a map of any values without further conditions.</summary>
    public static bool IsAnyMap(Slot slot) => slot is { Shape: MapShape { IsTyped: false }, Object: { Additional: null, ForbiddenAt: null } map } && IsFree(map);

    /// <summary>Whether it is a map of integers without further conditions.</summary>
    public static bool IsIntegerMap(Slot slot) =>
        slot is { Shape: MapShape { Value: var value }, Object: { } map } && IsFree(map) && IsInteger(value) && value.At == map.At + "/additionalProperties";

    /// <summary>Whether a value is any integer.</summary>
    public static bool IsInteger(Slot value) => value is
    {
        Nullable: false,
        Tokens.Count: 0,
        Applicators.Count: 0,
        Shape: ScalarShape { Kind: ScalarKind.Int64 },
    };

    private static bool IsFree(ObjectModel map) =>
        map is { Members.Count: 0, Patterns.Count: 0, PropertyNames: null, Counts.Count: 0, Dependencies.Count: 0 };

    /// <summary>Whether an item is written with one call.</summary>
    public static bool IsItem(Slot item) => item is
    {
        Nullable: false,
        Tokens.Count: 0,
        Applicators.Count: 0,
        Shape: NamedShape or ScalarShape { Kind: ScalarKind.String },
    };
}
