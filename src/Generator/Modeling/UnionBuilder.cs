using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models a choice between shapes as a closed hierarchy.</summary>
internal static class UnionBuilder
{
    public static UnionModel Build(SlotBuilder slots, Declaration declaration, Classification value)
    {
        var cases = new List<UnionCase>();
        var facts = new List<CaseFacts>();
        for (int i = 0; i < value.Branches.Count; i++)
        {
            Place branch = value.Branches[i];
            CaseFacts fact = CaseFacts.Of(slots.Scope, Places(value, branch));
            facts.Add(fact);
            cases.Add(fact.IsObject && (IsInline(slots, branch) || Choices.HasMembers(value.Conjunction))
                ? Derived(slots, declaration, value, branch, cases)
                : Wrapping(slots, declaration, branch, fact, cases));
        }

        string? tag = CaseFacts.Tag(facts);
        bool exclusive = CaseFacts.AreExclusive(facts, tag);
        for (int i = 0; i < cases.Count; i++)
        {
            cases[i] = cases[i] with
            {
                Tokens = facts[i].TokenNames(),
                Tags = tag is null ? default : facts[i].ValuesOf(tag),
                Proof = value.Keyword == "oneOf" ? OfOne(cases[i], CaseFacts.Proof(facts, i, tag)) : CaseProof.Fit,

                // Where cases overlap, what one of them refuses may fit another.
                Constraints = exclusive && cases[i].Wraps is { } slot ? ConstraintBuilder.Of(slot) : default,
            };
        }

        return new UnionModel
        {
            Name = declaration.Name,
            At = value.Source.At,
            SchemaName = FileNames.SchemaName(declaration.At),
            Documentation = Documentation.Of(declaration.At.Schema),
            Keyword = value.Keyword,
            Cases = cases.ToEquatableArray(),
            TagMember = tag,
            Exclusive = exclusive,
            Nullable = value.Nullable,
            Rest = Rest(slots, value, cases.Exists(item => item.Wraps is not null)),
        };
    }

    /// <summary>Only a case that is a record of its own tells which members it has met.</summary>
    private static CaseProof OfOne(UnionCase item, CaseProof proof) =>
        proof == CaseProof.FitWithoutOthers && item.Wraps is not null ? CaseProof.None : proof;

    /// <summary>An object written out in the branch becomes a record of its own; one that is referred to is wrapped.</summary>
    private static bool IsInline(SlotBuilder slots, Place branch) =>
        branch.Schema.Ref is null && slots.TypeName(Anchor.Of(slots.Scope, branch).Place) is var name
        && (name is null || Anchor.Of(slots.Scope, branch).Place.Is(branch));

    private static UnionCase Derived(SlotBuilder slots, Declaration union, Classification value, Place branch, List<UnionCase> others)
    {
        string name = Distinct(
            slots,
            branch,
            branch.Schema.CSharpName ?? union.Name + SuffixOf(slots, branch),
            union.Name,
            others);
        var declaration = new Declaration(name, branch, Places(value, branch), union.Name) { Outer = union };
        slots.Declarations.Add(declaration);
        return new UnionCase(declaration.Name, ParameterName(name, union.Name, others), null, default, default);
    }

    /// <summary>What applies to a case: its branch, and what stands around the choice.</summary>
    public static IReadOnlyList<Place> Places(Classification value, Place branch)
    {
        if (value.Keyword == "type")
        {
            return [branch];
        }

        var places = new List<Place>();
        foreach (Place member in value.Conjunction.Members)
        {
            // What is unevaluated depends on all branches that fit, and is asked of the union as a whole.
            Schema schema = Unevaluated.Without(member.Schema);
            places.Add(member.Is(value.Source)
                ? member.In(schema with { OneOf = default, AnyOf = default, AllOf = default })
                : member.In(schema with { AllOf = default }));
        }

        places.Add(branch);
        return places;
    }

    private static string SuffixOf(SlotBuilder slots, Place branch) =>
        branch.Schema.Ref is not null && slots.TypeName(Anchor.Of(slots.Scope, branch).Place) is { } type
            ? CSharpName.LastPart(type)
            : UnionNames.OfBranch(branch.Schema);

    private static UnionCase Wrapping(SlotBuilder slots, Declaration union, Place branch, CaseFacts facts, List<UnionCase> others)
    {
        string suggestion = branch.Schema.CSharpName ?? facts.KindName;
        Slot slot = Wrapped(slots, branch, union.Name + suggestion, others);
        string name = branch.Schema.CSharpName ?? slot.Shape switch
        {
            NamedShape named => CSharpName.LastPart(named.Name),
            ConstShape constant => CSharpName.Pascal(branch.Schema.Title ?? constant.Value.Text) is { Length: > 0 } own ? own : suggestion,
            _ => suggestion,
        } + "Case";
        name = Distinct(slots, branch, name, "", others);
        return new UnionCase(name, ParameterName(name, union.Name, others), slot, default, default);
    }

    /// <summary>The value of a case. A type that is made for it alone cannot be called like that of a case before.</summary>
    private static Slot Wrapped(SlotBuilder slots, Place branch, string type, List<UnionCase> others)
    {
        bool isTaken = others.Exists(other => other.Wraps is { Shape: NamedShape named } && named.Name == CSharpName.Type(type));
        string free = isTaken ? Numbered(type, others) : type;
        Slot slot = slots.Build([branch], free);
        if (isTaken && slot.Shape is NamedShape { Name: var name } && name == CSharpName.Type(free))
        {
            ReportUnnamed(slots, branch, type);
        }

        return slot;
    }

    /// <summary>A branch that offers no name, or a sibling's, is a mistake; the code still gets one, so that it compiles.</summary>
    private static string Distinct(SlotBuilder slots, Place branch, string name, string unionName, List<UnionCase> others)
    {
        bool clashes = name == unionName || name.Length == 0 || others.Exists(other => other.Name == name);
        if (!clashes)
        {
            return name;
        }

        ReportUnnamed(slots, branch, name.Length == 0 ? unionName : name);
        return Numbered(name, others);
    }

    private static string Numbered(string name, List<UnionCase> others) => name + "Branch" + others.Count;

    private static void ReportUnnamed(SlotBuilder slots, Place branch, string name) => slots.Declarations.Report(new ModelIssue(
        NamingDiagnostics.UnnamedBranch, branch.Path, branch.Schema.Pointer, AtKey: false, EquatableArray<string>.Own([name])));

    /// <summary>The case's name without what all cases share; where another case is left with the same, the whole of it.</summary>
    private static string ParameterName(string name, string union, List<UnionCase> others)
    {
        string rest = name.Length > union.Length && name.StartsWith(union, StringComparison.Ordinal) ? name.Substring(union.Length) : name;
        if (rest.Length > "Case".Length && rest.EndsWith("Case", StringComparison.Ordinal))
        {
            rest = rest.Substring(0, rest.Length - "Case".Length);
        }

        string parameter = CSharpName.Camel(rest);
        return others.Exists(other => other.ParameterName == parameter) ? CSharpName.Camel(name) : parameter;
    }

    /// <summary>What must hold beside the choice itself.</summary>
    private static Slot Rest(SlotBuilder slots, Classification value, bool wraps)
    {
        // A branch of `type` is the whole schema again; one of a choice is what stands in it.
        List<Place> beside = [.. value.Conjunction.Members.Where(member => value.Keyword != "type" || !member.Is(value.Source))];
        return new Slot
        {
            At = value.Source.At,
            Shape = NoShape.Instance,
            NullApart = value.NullApart,
            Tokens = TokenAssertions.All(beside),
            Applicators = ApplicatorBuilder.Of(slots, value.Conjunction.Members, value.Source)
                .Concat(wraps ? Remainders.OfObjects(slots, beside).Concat(Remainders.OfArrays(slots, beside)) : [])
                .ToEquatableArray(),
        };
    }
}
