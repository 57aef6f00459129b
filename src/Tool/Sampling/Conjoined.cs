using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Sampling;

/// <summary>All schemas that apply to one value: those asked for, what they refer to, and the branches of their <c>allOf</c>.</summary>
internal sealed class Conjoined
{
    private static readonly string[] AllTypes = ["string", "object", "array", "integer", "number", "boolean", "null"];

    private const int MostNames = 1000;

    private readonly List<Place> places = [];
    private readonly HashSet<Place> decided;

    private Conjoined(HashSet<Place> decided) => this.decided = decided;

    public IEnumerable<Schema> Schemas => places.Select(place => place.Schema);

    /// <summary>Values that the schemas name: constants, enumerated values, examples, defaults, in this order.</summary>
    public IEnumerable<JsonLiteral> Literals =>
        Schemas.Where(schema => schema.Const is not null).Select(schema => schema.Const!)
            .Concat(Schemas.SelectMany(schema => schema.Enum))
            .Concat(Schemas.SelectMany(schema => schema.Examples))
            .Concat(Schemas.Where(schema => schema.Default is not null).Select(schema => schema.Default!));

    /// <summary>The types that all schemas allow, null last; where none says, those that the keywords speak of come first.</summary>
    public IEnumerable<string> Types
    {
        get
        {
            IEnumerable<string> types = Schemas.Any(schema => schema.Properties.Count > 0 || schema.Required.Count > 0)
                ? AllTypes.Order(Comparer<string>.Create((one, other) => (other == "object").CompareTo(one == "object")))
                : AllTypes;
            foreach (Schema schema in Schemas.Where(schema => schema.Types.Count > 0))
            {
                types = types.Where(type => schema.Types.Contains(type) || (type == "integer" && schema.Types.Contains("number")));
            }

            return types.DefaultIfEmpty("null");
        }
    }

    public IEnumerable<string> Properties => Schemas.SelectMany(schema => schema.Properties).Select(property => property.Name).Distinct();

    public int MinItems => Schemas.Max(schema => Math.Max(schema.MinItems ?? 0, Contained(schema)));

    public bool UniqueItems => Schemas.Any(schema => schema.UniqueItems);

    /// <summary>The members that must be there, for themselves or for others.</summary>
    public HashSet<string> Required
    {
        get
        {
            HashSet<string> names = [.. Schemas.SelectMany(schema => schema.Required)];
            Dependency[] dependencies = [.. Schemas.SelectMany(schema => schema.Dependencies)];
            while (dependencies.Where(dependency => names.Contains(dependency.Name)).SelectMany(dependency => dependency.Required).FirstOrDefault(name => !names.Contains(name)) is { } more)
            {
                names.Add(more);
            }

            return names;
        }
    }

    public int MaxItems => Schemas.Min(schema => schema.MaxItems ?? int.MaxValue);

    /// <summary>Names for members that no schema names: those that patterns and <c>propertyNames</c> ask for, and plain ones.</summary>
    public IEnumerable<string> FurtherNames
    {
        get
        {
            Schema[] names = [.. Schemas.Select(schema => schema.PropertyNames).OfType<Schema>().Where(schema => schema.Boolean is null)];
            string[] patterns = [.. Schemas.SelectMany(schema => schema.PatternProperties).Select(property => property.Name)];
            return Enumerable.Range(0, MostNames).SelectMany(variant => names.Length > 0
                ? [SampleText.Of(names, variant)]
                : patterns.Select(pattern => PatternText.Of(pattern, variant)).OfType<string>().Append($"name{variant + 1}"));
        }
    }

    public int MinProperties => Schemas.Max(schema => schema.MinProperties ?? 0);

    public static Conjoined Of(DocumentScope scope, IEnumerable<Place> wanted) => Of(scope, wanted, []);

    private static Conjoined Of(DocumentScope scope, IEnumerable<Place> wanted, IEnumerable<Place> decided)
    {
        Conjoined all = new(new HashSet<Place>(decided, SamePlace.Instance));
        HashSet<Place> met = new(SamePlace.Instance);
        Queue<Place> pending = new(wanted);
        while (pending.TryDequeue(out Place next))
        {
            if (!met.Add(next))
            {
                continue;
            }

            // What stands beside a reference says nothing (draft-07 core, 8.3).
            if (next.Schema.Ref is not null)
            {
                Array.ForEach(scope.Follow(next) is { } target ? [target] : Array.Empty<Place>(), pending.Enqueue);
                continue;
            }

            all.places.Add(next);
            foreach (Schema branch in next.Schema.AllOf)
            {
                pending.Enqueue(next.In(branch));
            }

            if (pending.Count == 0)
            {
                // What holds for the sake of a member that must be there.
                HashSet<string> required = all.Required;
                all.places.SelectMany(place => place.Schema.Dependencies
                        .Where(dependency => dependency.Schema is not null && required.Contains(dependency.Name))
                        .Select(dependency => place.In(dependency.Schema!))
                        .Where(dependent => !met.Contains(dependent)))
                    .ToList().ForEach(pending.Enqueue);
            }
        }

        if (all.places.Count == 0)
        {
            all.places.Add(scope.Root.In(new Schema { Pointer = "", Boolean = true }));
        }

        return all;
    }

    /// <summary>The same with a branch of each choice laid beside, for every way to choose.</summary>
    public IEnumerable<Conjoined> Choices(DocumentScope scope)
    {
        foreach (Place place in places)
        {
            if (!decided.Contains(place) && Branches(place.Schema).Any())
            {
                return Branches(place.Schema)
                    .Select(branches => Of(scope, [.. places, .. branches.Select(place.In)], [.. decided, place]))
                    .SelectMany(chosen => chosen.Choices(scope));
            }
        }

        return [this];
    }

    /// <summary>The schemas of a member.</summary>
    public IReadOnlyList<Place> MembersNamed(string name)
    {
        List<Place> found = [];
        foreach (Place place in places)
        {
            int before = found.Count;
            found.AddRange(place.Schema.Properties.Where(property => property.Name == name).Select(property => place.In(property.Schema)));
            found.AddRange(place.Schema.PatternProperties.Where(property => EcmaPattern.Matches(property.Name, name)).Select(property => place.In(property.Schema)));
            if (found.Count == before && place.Schema.AdditionalProperties is { } additional)
            {
                found.Add(place.In(additional));
            }
        }

        return found.Count > 0 ? found : [places[0].In(new Schema { Pointer = "", Boolean = true })];
    }

    /// <summary>The schemas of an item.</summary>
    public IReadOnlyList<Place> ItemsAt(int index)
    {
        List<Place> found = [];
        foreach (Place place in places)
        {
            Schema schema = place.Schema;
            Schema? item = index < schema.TupleItems.Count ? schema.TupleItems[index]
                : schema.TupleItems.Count > 0 ? schema.AdditionalItems
                : schema.Items;
            found.AddRange(Given(item).Concat(Given(index < Contained(schema) ? schema.Contains : null)).Select(place.In));
        }

        return found.Count > 0 ? found : [places[0].In(new Schema { Pointer = "", Boolean = true })];
    }

    /// <summary>What a schema lets choose from; each way may lay several schemas beside it.</summary>
    private static IEnumerable<IReadOnlyList<Schema>> Branches(Schema schema)
    {
        IEnumerable<IReadOnlyList<Schema>> one = schema.OneOf.Select(branch => (IReadOnlyList<Schema>)[branch]).DefaultIfEmpty([]);
        IEnumerable<IReadOnlyList<Schema>> any = schema.AnyOf.Select(branch => (IReadOnlyList<Schema>)[branch]).DefaultIfEmpty([]);
        IReadOnlyList<Schema>[] conditions = schema.If is { } condition ? [[condition, .. Given(schema.Then)], [.. Given(schema.Else)]] : [[]];
        return
            from first in one
            from second in any
            from third in conditions
            where first.Count + second.Count + third.Count > 0
            select (IReadOnlyList<Schema>)[.. first, .. second, .. third];
    }

    private static int Contained(Schema schema) => schema.Contains is null ? 0 : schema.MinContains ?? 1;

    private static IEnumerable<Schema> Given(Schema? schema) => schema is null ? [] : [schema];
}
