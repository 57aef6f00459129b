using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// The schemas that hold for one value together: what a <c>$ref</c> leads to and the branches of <c>allOf</c>,
/// laid side by side. Its members are the schemas whose own keywords count.
/// </summary>
internal sealed class Conjunction
{
    private readonly List<Place> members = [];

    public IReadOnlyList<Place> Members => members;

    /// <summary>Places at which a <c>$ref</c> leads nowhere, or only to further <c>$ref</c>s.</summary>
    public List<Place> Unresolved { get; } = [];

    public static Conjunction Of(DocumentScope scope, IEnumerable<Place> places)
    {
        var conjunction = new Conjunction();
        foreach (Place place in places)
        {
            conjunction.Add(scope, place, []);
        }

        return conjunction;
    }

    public static Conjunction Of(DocumentScope scope, Place place) => Of(scope, [place]);

    private void Add(DocumentScope scope, Place place, List<Place> path)
    {
        foreach (Place visited in path)
        {
            if (visited.Is(place))
            {
                return;
            }
        }

        path.Add(place);
        if (place.Schema.Ref is not null)
        {
            if (scope.Follow(place) is { } target)
            {
                Add(scope, target, path);
            }
            else
            {
                Unresolved.Add(place);
            }
        }
        else
        {
            AddMember(place);
            foreach (Schema branch in place.Schema.AllOf)
            {
                Add(scope, place.In(branch), path);
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    private void AddMember(Place place)
    {
        foreach (Place member in members)
        {
            if (member.Is(place))
            {
                return;
            }
        }

        members.Add(place);
    }
}
