using System.Runtime.CompilerServices;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Places are told apart by their schema as an object, since comparing schemas would take long, and by their document: schemas that say the
/// same are one object wherever they stand.
/// </summary>
internal sealed class SamePlace : IEqualityComparer<Place>
{
    public static SamePlace Instance { get; } = new();

    public bool Equals(Place x, Place y) => ReferenceEquals(x.Schema, y.Schema) && x.Path == y.Path && Equals(x.Dynamic, y.Dynamic);

    public int GetHashCode(Place place) => RuntimeHelpers.GetHashCode(place.Schema);
}
