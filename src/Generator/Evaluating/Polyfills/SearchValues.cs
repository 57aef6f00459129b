// Internal, and not in System: the tests see these too, and there they must not hide the real ones.
namespace MessageContracts.Json;

internal static class SearchValues
{
    public static SearchValues<byte> Create(ReadOnlySpan<byte> values) => new(values);
}

/// <summary>A set of bytes.</summary>
internal sealed class SearchValues<T>
{
    private readonly bool[] members = new bool[256];

    public SearchValues(ReadOnlySpan<byte> values)
    {
        foreach (byte value in values)
        {
            members[value] = true;
        }
    }

    public bool Contains(byte value) => members[value];
}
