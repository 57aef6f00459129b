using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace MessageContracts.Json;

/// <summary>Arrays from the shared pool that grow.</summary>
internal static class Pooled
{
    private const int FirstLength = 8;

    /// <summary>Makes room for one more item.</summary>
    public static void Reserve<T>([NotNull] ref T[]? items, int count)
    {
        if (items is null)
        {
            items = ArrayPool<T>.Shared.Rent(FirstLength);
        }
        else if (count == items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
            items.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(items, clearArray: true);
            items = larger;
        }
    }

    public static void Return<T>(ref T[]? items, ref int count)
    {
        ArrayPool<T>.Shared.Return(items!, clearArray: true);
        items = null;
        count = 0;
    }
}
