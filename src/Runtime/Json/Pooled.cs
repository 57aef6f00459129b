using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <summary>Arrays from the shared pool that grow.</summary>
internal static class Pooled
{
    private const int FirstLength = 64;

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
            Return(items, count);
            items = larger;
        }
    }

    public static void Return<T>(ref T[]? items, ref int count)
    {
        Return(items!, count);
        items = null;
        count = 0;
    }

    private static void Return<T>(T[] items, int count)
    {
        // Only so much was written; a pooled array may be far longer.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(items, 0, count);
        }

        ArrayPool<T>.Shared.Return(items);
    }
}
