using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Lays the object keywords of all schemas that apply to one value together.</summary>
internal static class ObjectBuilder
{
    public static bool IsNeeded(Classification value)
    {
        foreach (Place member in value.Conjunction.Members)
        {
            if (SchemaFacts.HasObjectAssertions(member.Schema))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="name">The name of the type that holds the members; types of members start with it.</param>
    /// <param name="stored">Whether C# holds the members, or they are only checked.</param>
    public static ObjectModel Build(SlotBuilder slots, Classification value, string name, bool stored)
    {
        List<Place> members = value.Conjunction.Members;
        List<MemberDraft> drafts = MemberDrafts.Of(members);
        var models = new MemberModel[drafts.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = drafts[i].Build(slots, name, stored && value.Kind is ValueKind.Record or ValueKind.Union);
        }

        Place? open = Single(members);
        return new ObjectModel
        {
            At = value.At,
            IsTyped = value.IsTyped,
            Members = EquatableArray<MemberModel>.Own(models),
            RequiredCount = drafts.Count(draft => draft.RequiredAt is not null),
            Counts = Counts(members),
            Patterns = Patterns(slots, members, open),
            Additional = Additional(slots, open, name, stored && !members.Any(member => member.Schema.PatternProperties.Count > 0)),
            ForbiddenAt = open is { Schema.AdditionalProperties.Boolean: false } ? open.Value.At : null,
            ForbiddenBy = open is null ? "" : SchemaPointer.KeywordOf(open.Value.Schema.AdditionalProperties!),
            PropertyNames = PropertyNames(slots, members),
            Dependencies = Dependencies(slots, members, drafts),
        };
    }

    private static EquatableArray<CountAssertion> Counts(List<Place> members)
    {
        var counts = new List<CountAssertion>();
        foreach (Place member in members)
        {
            if (member.Schema.MinProperties is not null || member.Schema.MaxProperties is not null)
            {
                counts.Add(new CountAssertion(member.At, member.Schema.MinProperties ?? -1, member.Schema.MaxProperties ?? -1));
            }
        }

        return counts.ToEquatableArray();
    }

    private static EquatableArray<PatternMember> Patterns(SlotBuilder slots, List<Place> members, Place? open)
    {
        var patterns = new List<PatternMember>();
        foreach (Place member in members)
        {
            foreach (NamedSchema pattern in member.Schema.PatternProperties)
            {
                patterns.Add(new PatternMember(pattern.Name, slots.Check(member.In(pattern.Schema)), open is { } place && Counts(place, member, pattern.Name)));
            }
        }

        return patterns.ToEquatableArray();
    }

    /// <summary>Whether a member that matches a pattern is none of those that a schema's <c>additionalProperties</c> means.</summary>
    private static bool Counts(Place open, Place member, string pattern) =>
        open.Is(member) || open.Schema.NamedElsewhere?.Patterns.Contains(pattern) == true;

    private static Slot? Additional(SlotBuilder slots, Place? open, string name, bool stored)
    {
        if (open is not { Schema.AdditionalProperties: { Boolean: null } additional } place)
        {
            return null;
        }

        Place at = place.In(additional);
        return stored ? slots.Build([at], name + "Value") : slots.Check(at);
    }

    private static Slot? PropertyNames(SlotBuilder slots, List<Place> members)
    {
        foreach (Place member in members)
        {
            if (member.Schema.PropertyNames is { } names)
            {
                return slots.Check(member.In(names));
            }
        }

        return null;
    }

    private static EquatableArray<MemberDependency> Dependencies(SlotBuilder slots, List<Place> members, List<MemberDraft> drafts)
    {
        var dependencies = new List<MemberDependency>();
        foreach (Place member in members)
        {
            foreach (Dependency dependency in member.Schema.Dependencies)
            {
                Branch? schema = dependency.Schema is null
                    ? null
                    : new Branch("Dependency" + CSharpName.Pascal(dependency.Name), slots.Check(member.In(dependency.Schema)));
                dependencies.Add(new MemberDependency(
                    member.At,
                    dependency.Keyword,
                    Index(drafts, dependency.Name),
                    dependency.Required.Select(name => Index(drafts, name)).ToEquatableArray(),
                    schema));
            }
        }

        return dependencies.ToEquatableArray();
    }

    private static int Index(List<MemberDraft> drafts, string name) => drafts.FindIndex(draft => draft.Name == name);

    /// <summary>The schema whose <c>additionalProperties</c> counts for members that nothing names.</summary>
    public static Place? Single(List<Place> members)
    {
        foreach (Place member in members)
        {
            if (member.Schema.AdditionalProperties is { } additional && additional.Boolean != true)
            {
                return member;
            }
        }

        return null;
    }
}
