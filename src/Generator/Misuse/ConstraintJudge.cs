using System.Collections.Immutable;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a constant fulfils what is demanded of it, as validation would at run time.</summary>
internal static class ConstraintJudge
{
    /// <summary>What is wrong with a value and the values within, of each the first that is.</summary>
    public static IReadOnlyList<Objection> Judge(GivenValue value, ImmutableArray<Constraint> constraints)
    {
        List<Objection>? found = null;
        Judge(value, constraints, depth: 0, ref found);
        return found ?? (IReadOnlyList<Objection>)[];
    }

    private static void Judge(GivenValue value, ImmutableArray<Constraint> constraints, int depth, ref List<Objection>? found)
    {
        foreach (Constraint constraint in constraints)
        {
            if (constraint.Depth == depth && Judge(value, constraint) is { } fault)
            {
                (found ??= []).Add(new Objection(fault, fault.Syntax ?? value.Syntax, Where: "", constraint.Location));
                break;
            }
        }

        switch (value)
        {
            case GivenChoice choice:
                foreach (GivenValue chosen in choice.Values)
                {
                    Judge(chosen, constraints, depth, ref found);
                }

                break;
            case GivenList list:
                Items(list, constraints, depth, ref found);
                break;
            case GivenMap map:
                Members(map, constraints, depth, ref found);
                break;
        }
    }

    private static void Items(GivenList list, ImmutableArray<Constraint> constraints, int depth, ref List<Objection>? found)
    {
        for (int index = 0; index < list.Items.Length; index++)
        {
            int before = found?.Count ?? 0;
            if (list.Items[index] is { } item)
            {
                Judge(item, constraints, depth + 1, ref found);
            }

            if (found?.Count > before)
            {
                Place(found, before, $"[{index}]");
            }
        }
    }

    private static void Members(GivenMap map, ImmutableArray<Constraint> constraints, int depth, ref List<Objection>? found)
    {
        foreach (GivenMember member in map.Members)
        {
            int before = found?.Count ?? 0;
            if (member.Value is { } value)
            {
                Judge(value, constraints, depth + 1, ref found);
            }

            if (found?.Count > before)
            {
                Place(found, before, $"[\"{member.Name}\"]");
            }
        }
    }

    /// <summary>Says where a value stood, of those in which something was found: of most there is nothing to say.</summary>
    private static void Place(List<Objection> found, int first, string place)
    {
        for (int at = first; at < found.Count; at++)
        {
            found[at] = found[at] with { Where = place + found[at].Where };
        }
    }

    private static Fault? Judge(GivenValue value, Constraint constraint) => value switch
    {
        GivenScalar { Value: var node } => ScalarJudge.Judge(node, constraint),
        GivenList list => EntryJudge.Judge(list, constraint),
        GivenMap map => EntryJudge.Judge(map, constraint),
        _ => null,
    };
}
