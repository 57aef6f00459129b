using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Walks through all schemas that apply to one value and gathers which of its members, or items, they evaluate.</summary>
internal sealed class EvaluatedCollector(DocumentScope scope, bool members)
{
    private readonly List<Place> path = [];

    /// <summary>What is evaluated when a schema's own <c>unevaluated…</c> is asked.</summary>
    public EvaluatedParts Collect(Place place)
    {
        EvaluatedParts parts = new();
        Add(place, parts, isAsking: true);
        parts.Prune();
        return parts;
    }

    private EvaluatedParts Of(Place place)
    {
        EvaluatedParts parts = new();
        Add(place, parts, isAsking: false);
        return parts;
    }

    private void Add(Place place, EvaluatedParts into, bool isAsking)
    {
        if (place.Schema.Boolean is not null || path.Exists(visited => visited.Is(place)))
        {
            return;
        }

        path.Add(place);
        if (place.Schema.Ref is null)
        {
            AddOwn(place, into, isAsking);
            AddOthers(place, into);
        }
        else if (scope.Follow(place) is { } target)
        {
            Add(target, into, isAsking: false);
        }

        path.RemoveAt(path.Count - 1);
    }

    private void AddOwn(Place place, EvaluatedParts into, bool isAsking)
    {
        Schema schema = place.Schema;
        if (members)
        {
            into.Names.AddRange(schema.Properties.Select(property => property.Name).Except(into.Names));
            into.Patterns.AddRange(schema.PatternProperties.Select(pattern => pattern.Name).Except(into.Patterns));
            into.All |= schema.AdditionalProperties is not null || (schema.UnevaluatedProperties is not null && !isAsking);
            return;
        }

        into.Items = Math.Max(into.Items, schema.TupleItems.Count);
        into.All |= (schema.TupleItems.Count > 0 ? schema.AdditionalItems : schema.Items) is not null || (schema.UnevaluatedItems is not null && !isAsking);
        if (schema.Contains is { } contained && schema.Dialect.ContainsEvaluates)
        {
            into.Contained.Add(place.In(contained));
        }
    }

    private void AddOthers(Place place, EvaluatedParts into)
    {
        Schema schema = place.Schema;
        foreach (Schema branch in schema.AllOf)
        {
            Add(place.In(branch), into, isAsking: false);
        }

        AddChoice(place, schema.AnyOf, into);
        AddChoice(place, schema.OneOf, into);
        foreach (Dependency dependency in schema.Dependencies)
        {
            if (dependency.Schema is { } dependent)
            {
                into.Branches.Add(new ConditionalParts(null, dependency.Name, Of(place.In(dependent)), null));
            }
        }

        if (schema.If is { } condition)
        {
            AddCondition(place, condition, into);
        }
    }

    private void AddChoice(Place place, EquatableArray<Schema> branches, EvaluatedParts into)
    {
        foreach (Schema branch in branches)
        {
            Place at = place.In(branch);
            into.Branches.Add(new ConditionalParts(at, "", Of(at), null));
        }
    }

    private void AddCondition(Place place, Schema condition, EvaluatedParts into)
    {
        Place at = place.In(condition);
        EvaluatedParts then = Of(at);
        if (place.Schema.Then is { } consequence)
        {
            Add(place.In(consequence), then, isAsking: false);
        }

        into.Branches.Add(new ConditionalParts(at, "", then, place.Schema.Else is { } alternative ? Of(place.In(alternative)) : null));
    }
}
