namespace MessageContracts.Generator.Evaluating;

/// <summary>A member that a schema names.</summary>
/// <param name="name">The name in UTF-8.</param>
internal sealed class NamedMember(byte[] name)
{
    /// <summary>Of so many required members, the first ones, a bit tells each.</summary>
    public const int MostTold = 64;

    public byte[] Name => name;

    /// <summary>The bits of so many required members.</summary>
    public static ulong Bits(int count) => count >= MostTold ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>The one that followed in the last object.</summary>
    public NamedMember? Follower { get; set; }

    /// <summary>What <c>properties</c> says of it; null where it says nothing.</summary>
    public PreparedSchema? Schema { get; set; }

    /// <summary>The places at which <c>required</c> names it, a bit each.</summary>
    public ulong Requirements { get; set; }
}
