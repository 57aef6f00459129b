using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Tells the lists that the runtime reads and writes with one call.</summary>
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

    /// <summary>Whether an item is written with one call.</summary>
    public static bool IsItem(Slot item) => item is
    {
        Nullable: false,
        Tokens.Count: 0,
        Applicators.Count: 0,
        Shape: NamedShape or ScalarShape { Kind: ScalarKind.String },
    };
}
