using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Showing;

/// <summary>Lays out a schema's fields: references followed, what <c>allOf</c> adds beside the rest, choices one below the other.</summary>
internal sealed class FieldTree(DocumentScope scope, List<FieldLine> lines)
{
    private readonly HashSet<Place> around = new(SamePlace.Instance);

    /// <summary>Adds what stands below a place, the root of a file.</summary>
    public void Add(Place root)
    {
        IReadOnlyList<Place> places = Flatten(root);
        if (!IsObject(places))
        {
            lines.Add(new FieldLine("(value)", TypeWords.Of(places.Select(place => place.Schema)), ""));
        }

        AddBelow(places, "");
    }

    /// <summary>All schemas that apply to the same value: the target of a reference, the branches of <c>allOf</c>.</summary>
    private List<Place> Flatten(params IEnumerable<Place> places)
    {
        List<Place> all = [];
        Queue<Place> pending = new(places);
        while (pending.TryDequeue(out Place next))
        {
            if (all.Contains(next, SamePlace.Instance))
            {
                continue;
            }

            if (next.Schema.Ref is not null)
            {
                if (scope.Follow(next) is { } target)
                {
                    pending.Enqueue(target);
                }

                continue;
            }

            all.Add(next);
            foreach (Schema branch in next.Schema.AllOf)
            {
                pending.Enqueue(next.In(branch));
            }
        }

        return all;
    }

    private void AddBelow(IReadOnlyList<Place> places, string indent)
    {
        Place[] entered = [.. places.Where(around.Add)];
        HashSet<string> required = [.. places.SelectMany(place => place.Schema.Required)];
        foreach (var property in places.SelectMany(place => place.Schema.Properties.Select(property => (property.Name, Place: place.In(property.Schema)))).GroupBy(one => one.Name))
        {
            AddField(property.Key + (required.Contains(property.Key) ? "*" : ""), [.. property.Select(one => one.Place)], indent);
        }

        foreach (Place place in places)
        {
            AddUnnamed(place, indent);
        }

        around.ExceptWith(entered);
    }

    private void AddUnnamed(Place place, string indent)
    {
        foreach (NamedSchema pattern in place.Schema.PatternProperties)
        {
            AddField($"/{pattern.Name}/", [place.In(pattern.Schema)], indent);
        }

        if (place.Schema.AdditionalProperties is { Boolean: null } additional)
        {
            AddField("(any name)", [place.In(additional)], indent);
        }

        AddItems(place, indent);
        foreach (Schema branch in place.Schema.OneOf.Concat(place.Schema.AnyOf))
        {
            AddField("(or)", [place.In(branch)], indent);
        }
    }

    private void AddField(string name, IReadOnlyList<Place> named, string indent)
    {
        IReadOnlyList<Place> places = Flatten(named);
        bool isWithinItself = places.Any(around.Contains);
        string description = named.Concat(places).Select(one => one.Schema.Description).FirstOrDefault(text => text is not null) ?? "";
        string type = TypeWords.Of(places.Select(one => one.Schema));
        lines.Add(new FieldLine(indent + name, isWithinItself ? type + ", as above" : type, description));
        if (!isWithinItself)
        {
            AddBelow(places, indent + "  ");
        }
    }

    private void AddItems(Place place, string indent)
    {
        if (place.Schema.Items is { } items)
        {
            AddField("[each]", [place.In(items)], indent);
        }

        for (int i = 0; i < place.Schema.TupleItems.Count; i++)
        {
            AddField($"[{i}]", [place.In(place.Schema.TupleItems[i])], indent);
        }
    }

    private static bool IsObject(IReadOnlyList<Place> places) => places.Any(place => place.Schema.Properties.Count > 0);
}
