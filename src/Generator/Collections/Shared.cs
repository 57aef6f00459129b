namespace MessageContracts.Generator.Collections;

/// <summary>
/// Makes equal values one object, as far as a table of the last ones seen goes. The files of a family say the same over and over, and what is made
/// of them lives as long as the compiler: the fewer objects, the less the garbage collector has to look through and to move.
/// </summary>
/// <typeparam name="T">A type that is compared by value, and whose instances never change.</typeparam>
internal static class Shared<T>
    where T : class, IEquatable<T>
{
    private const int Slots = 4096;

    [ThreadStatic]
    private static T?[]? recent;

    public static T Of(T value)
    {
        recent ??= new T?[Slots];
        uint hash = (uint)value.GetHashCode();
        uint first = (hash ^ (hash >> 16)) % Slots;
        if (recent[first] is { } known && value.Equals(known))
        {
            return known;
        }

        // Two that share a slot would drive each other out again and again: the one before moves next door.
        uint second = first ^ 1;
        T shared = recent[second] is { } neighbour && value.Equals(neighbour) ? neighbour : value;
        recent[second] = recent[first];
        return recent[first] = shared;
    }
}
