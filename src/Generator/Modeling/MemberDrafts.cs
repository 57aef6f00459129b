using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>A named member while its schemas are gathered.</summary>
internal sealed class MemberDraft(string name, int order)
{
    public string Name { get; } = name;

    /// <summary>The schemas that apply to the value: from <c>properties</c>, matching patterns, and <c>additionalProperties</c>.</summary>
    public List<Place> Places { get; } = new(1);

    public string? RequiredAt { get; set; }

    /// <summary>Where the schema under the member's own name stands; it documents and names the property.</summary>
    public Place? Declared { get; set; }

    public MemberModel Build(SlotBuilder slots, string owner, bool stored)
    {
        if (!stored)
        {
            return new MemberModel(Name, null, RequiredAt is not null, Checked(slots), Documentation.None) { Order = order, RequiredAt = RequiredAt ?? "" };
        }

        string property = Declared is { } declared ? TypeNames.OfProperty(Name, declared.Schema) : CSharpName.Pascal(Name);
        Slot slot = Places.Count == 0 ? Any() : slots.Build(Places, owner + property);
        return Shared<MemberModel>.Of(new MemberModel(Name, property, RequiredAt is not null, slot, Documented(slots))
        {
            Order = order,
            RequiredAt = RequiredAt ?? "",
            Constraints = ConstraintBuilder.Of(slot),
        });
    }

    private static Slot Any() => new() { At = "", Shape = AnyShape.Instance };

    private Slot Checked(SlotBuilder slots) => Places.Count switch
    {
        0 => new Slot { At = "", Shape = NoShape.Instance },
        1 => slots.Check(Places[0]),
        _ => slots.Check(Places),
    };

    /// <summary>
    /// The property's own words. Those of another file's property are referred to, not copied: else an edit of its description
    /// would change this file's types.
    /// </summary>
    private Documentation Documented(SlotBuilder slots)
    {
        if (Declared is not { } declared)
        {
            return Documentation.None;
        }

        Schema schema = declared.Schema;
        if (declared.Path == slots.Scope.Root.Path)
        {
            return Documentation.Of(schema);
        }

        bool isRootMember = schema.Pointer == "/properties/" + JsonPointer.Escape(Name);
        return Documentation.None with
        {
            Deprecated = schema.Deprecated,
            InheritFrom = isRootMember && slots.TypeName(declared.In(declared.Document.Document.Root)) is { } type
                ? type + "." + TypeNames.OfProperty(Name, schema)
                : null,
        };
    }
}

/// <summary>Gathers the named members of all schemas that apply to an object, the required ones first.</summary>
internal static class MemberDrafts
{
    public static List<MemberDraft> Of(List<Place> members)
    {
        var drafts = new List<MemberDraft>();
        var byName = new Dictionary<string, MemberDraft>(StringComparer.Ordinal);
        foreach (Place member in members)
        {
            foreach (NamedSchema property in member.Schema.Properties)
            {
                MemberDraft draft = Draft(property.Name);
                Place declared = member.In(property.Schema);
                draft.Places.Add(declared);
                draft.Declared = draft.Declared is { } known && !SaysMore(property.Schema, known.Schema) ? known : declared;
            }

            string? at = member.Schema.Required.Count == 0 ? null : member.At;
            foreach (string required in member.Schema.Required)
            {
                Draft(required).RequiredAt ??= at;
            }

            foreach (Dependency dependency in member.Schema.Dependencies)
            {
                Draft(dependency.Name);
                foreach (string required in dependency.Required)
                {
                    Draft(required);
                }
            }

            foreach (string name in member.Schema.NamedElsewhere?.Names ?? default)
            {
                Draft(name);
            }
        }

        foreach (Place member in members)
        {
            AddUnnamed(member, drafts);
        }

        return RequiredFirst(drafts);

        MemberDraft Draft(string name)
        {
            if (!byName.TryGetValue(name, out MemberDraft? draft))
            {
                byName[name] = draft = new MemberDraft(name, drafts.Count);
                drafts.Add(draft);
            }

            return draft;
        }
    }

    private static List<MemberDraft> RequiredFirst(List<MemberDraft> drafts)
    {
        var sorted = new List<MemberDraft>(drafts.Count);
        sorted.AddRange(drafts.Where(draft => draft.RequiredAt is not null));
        sorted.AddRange(drafts.Where(draft => draft.RequiredAt is null));
        return sorted;
    }

    /// <summary>Whether a declaration says more than one known before: one with a C# name or a description.</summary>
    private static bool SaysMore(Schema other, Schema known) =>
        (known.CSharpName is null && other.CSharpName is not null)
        || (known.Description is null && known.Ref is null && other.Description is not null);

    /// <summary>Patterns and <c>additionalProperties</c> of one schema hold for members that another one names, too.</summary>
    private static void AddUnnamed(Place member, List<MemberDraft> drafts)
    {
        Schema schema = member.Schema;
        if (schema.PatternProperties.Count == 0 && schema.AdditionalProperties is null)
        {
            return;
        }

        foreach (MemberDraft draft in drafts)
        {
            bool named = schema.NamedElsewhere is { } elsewhere
                && (elsewhere.Names.Contains(draft.Name) || elsewhere.Patterns.Any(pattern => EcmaPattern.Matches(pattern, draft.Name)));
            foreach (NamedSchema property in schema.Properties)
            {
                named |= property.Name == draft.Name;
            }

            foreach (NamedSchema pattern in schema.PatternProperties)
            {
                if (EcmaPattern.Matches(pattern.Name, draft.Name))
                {
                    named = true;
                    draft.Places.Add(member.In(pattern.Schema));
                }
            }

            if (!named && schema.AdditionalProperties is { } additional && additional.Boolean != true)
            {
                draft.Places.Add(member.In(additional));
            }
        }
    }
}
