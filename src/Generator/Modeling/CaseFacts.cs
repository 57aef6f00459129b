using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>What can be said of a union's branch from outside: its JSON types, and members that must be there with known values.</summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> required = new(StringComparer.Ordinal);
    private JsonTypeSet types = JsonTypeSet.All;

    public bool IsObject => types == JsonTypeSet.Object || (types & JsonTypeSet.Object & ~JsonTypeSet.None) != 0 && hasMembers;

    private bool hasMembers;

    /// <summary>What a case of this kind is called.</summary>
    public string KindName { get; private set; } = "Any";

    public static CaseFacts Of(DocumentScope scope, IReadOnlyList<Place> places)
    {
        var facts = new CaseFacts();
        Conjunction conjunction = Conjunction.Of(scope, places);
        Classification value = Classifier.Classify(scope, conjunction);
        facts.hasMembers = value.Kind is ValueKind.Record;
        facts.KindName = value.Kind switch
        {
            ValueKind.Scalar when value.Scalar is ScalarKind.Boolean => "Boolean",
            ValueKind.Scalar when value.Scalar < ScalarKind.Double && value.Scalar != ScalarKind.String => "Integer",
            ValueKind.Scalar when value.Scalar is ScalarKind.Double or ScalarKind.Decimal => "Number",
            ValueKind.Scalar => value.Scalar.ToString(),
            ValueKind.Const when value.Const!.Kind == JsonLiteralKind.String && CSharpName.IsIdentifier(CSharpName.Pascal(value.Const.Text)) =>
                CSharpName.Pascal(value.Const.Text),
            ValueKind.Const => "Constant",
            ValueKind.Record => "Object",
            _ => value.Kind.ToString(),
        };
        foreach (Place member in conjunction.Members)
        {
            facts.types &= JsonTypeSets.Of(member.Schema);
        }

        foreach (MemberDraft draft in MemberDrafts.Of(conjunction.Members))
        {
            facts.names.Add(draft.Name);
            if (draft.RequiredAt is null)
            {
                continue;
            }

            facts.required.Add(draft.Name);
            if (Known(scope, draft) is { } known)
            {
                facts.values[draft.Name] = known;
            }
        }

        return facts;
    }

    /// <summary>The member that tells most cases apart by its value.</summary>
    public static string? Tag(List<CaseFacts> cases)
    {
        string? best = null;
        int most = 1;
        foreach (string name in cases.SelectMany(fact => fact.values.Keys).Distinct())
        {
            int count = cases.Count(fact => fact.values.ContainsKey(name));
            bool tells = cases.SelectMany(fact => fact.ValuesOf(name).ToArray()).Distinct().Count() > 1;
            if (count > most && tells)
            {
                best = name;
                most = count;
            }
        }

        return best;
    }

    /// <summary>Whether no value can be of two cases.</summary>
    public static bool AreExclusive(List<CaseFacts> cases, string? tag)
    {
        for (int i = 0; i < cases.Count; i++)
        {
            for (int j = i + 1; j < cases.Count; j++)
            {
                if ((cases[i].types & cases[j].types) != 0 && !AreTold(cases[i], cases[j], tag))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// What makes sure that a value which fits one case fits no other: nothing but that, or that it has only members that the case names –
    /// where each other case that could fit requires one that it does not name.
    /// </summary>
    public static CaseProof Proof(List<CaseFacts> cases, int index, string? tag)
    {
        CaseFacts chosen = cases[index];
        List<CaseFacts> rivals = [.. cases.Where((other, i) => i != index && (chosen.types & other.types) != 0 && !AreTold(chosen, other, tag))];
        if (rivals.Count == 0)
        {
            return CaseProof.Fit;
        }

        bool told = chosen is { types: JsonTypeSet.Object, hasMembers: true } && rivals.TrueForAll(other => other.types == JsonTypeSet.Object && !other.required.IsSubsetOf(chosen.names));
        return told ? CaseProof.FitWithoutOthers : CaseProof.None;
    }

    public EquatableArray<string> TokenNames() => JsonTypeSets.ToNames(types).ToEquatableArray();

    public EquatableArray<string> ValuesOf(string tag) =>
        types == JsonTypeSet.Object && values.TryGetValue(tag, out List<string>? known) ? known.ToEquatableArray() : default;

    private static bool AreTold(CaseFacts one, CaseFacts other, string? tag)
    {
        if (tag is null || one.ValuesOf(tag).Count == 0 || other.ValuesOf(tag).Count == 0)
        {
            return false;
        }

        return !one.ValuesOf(tag).Intersect(other.ValuesOf(tag)).Any();
    }

    private static List<string>? Known(DocumentScope scope, MemberDraft draft)
    {
        Classification value = Classifier.Classify(scope, Conjunction.Of(scope, draft.Places));
        if (value is { Kind: ValueKind.Const, Const.Kind: JsonLiteralKind.String })
        {
            return [value.Const.Text];
        }

        return value is { Kind: ValueKind.Enum, Nullable: false }
            ? [.. value.Source.Schema.Enum.Where(literal => literal.Kind == JsonLiteralKind.String).Select(literal => literal.Text)]
            : null;
    }
}
