using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// The schemas that hold for one value together: what a <c>$ref</c> leads to and the branches of <c>allOf</c>,
/// laid side by side. Its members are the schemas whose own keywords count.
/// </summary>
internal sealed class Conjunction
{
    private readonly List<Place> members = new(1);

    /// <summary>A list, and not an interface of one: it is walked more often than anything else here.</summary>
    public List<Place> Members => members;

    public static Conjunction Of(DocumentScope scope, IReadOnlyList<Place> places)
    {
        var conjunction = new Conjunction();
        for (int i = 0; i < places.Count; i++)
        {
            conjunction.AddAll(scope, places[i]);
        }

        return conjunction;
    }

    public static Conjunction Of(DocumentScope scope, Place place)
    {
        var conjunction = new Conjunction();
        conjunction.AddAll(scope, place);
        return conjunction;
    }

    /// <summary>Whether two are of the same schemas.</summary>
    public bool Is(Conjunction other)
    {
        bool same = members.Count == other.members.Count;
        for (int i = 0; same && i < members.Count; i++)
        {
            same = members[i].Is(other.members[i]);
        }

        return same;
    }

    private void AddAll(DocumentScope scope, Place place)
    {
        if (place.Schema.Ref is null && place.Schema.AllOf.Count == 0)
        {
            AddMember(Unevaluated.IsIn(place.Schema) ? Unevaluated.Settled(scope, place) : place);
        }
        else
        {
            Add(scope, place, []);
        }
    }

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
        }
        else
        {
            AddMember(Unevaluated.IsIn(place.Schema) ? Unevaluated.Settled(scope, place) : place);
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
