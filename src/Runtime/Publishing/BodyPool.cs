using System.Buffers;
using System.Runtime.InteropServices;

namespace MessageContracts;

/// <summary>
/// Bodies on their way. One is used again only where its message was taken at the first attempt, since then nothing can read it any more: whoever sent it had
/// written all of it before the broker could answer. After anything else an attempt that was given up may still hold it, so it is left to the garbage collector.
/// </summary>
internal static class BodyPool
{
    private const int LargestKept = 32 * 1024;
    private const int MostKept = 256;
    private static readonly ArrayPool<byte> Arrays = ArrayPool<byte>.Create(LargestKept, MostKept);

    public static ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> body)
    {
        byte[] array = Arrays.Rent(body.Length);
        body.CopyTo(array);
        return array.AsMemory(0, body.Length);
    }

    /// <summary>Takes a body back, where that is safe.</summary>
    /// <param name="body">What <see cref="Copy"/> has made.</param>
    /// <param name="receipt">What became of its message.</param>
    public static void Return(ReadOnlyMemory<byte> body, PublishReceipt receipt)
    {
        if (receipt is { Attempts: 1, Outcome: PublishOutcome.Confirmed or PublishOutcome.Unroutable } && MemoryMarshal.TryGetArray(body, out ArraySegment<byte> segment))
        {
            Arrays.Return(segment.Array!);
        }
    }
}
