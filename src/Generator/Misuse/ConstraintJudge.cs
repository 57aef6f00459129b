using System.Collections.Immutable;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a constant fulfils what is demanded of it, as validation would at run time.</summary>
internal static class ConstraintJudge
{
    /// <summary>What is wrong with a value and the values within; of each the first that is.</summary>
    public static IEnumerable<Objection> Judge(GivenValue value, ImmutableArray<Constraint> constraints, int depth = 0, string where = "")
    {
        IEnumerable<Objection?> own = constraints.Where(constraint => constraint.Depth == depth).Select(constraint => Judge(value, constraint, where));
        if (own.FirstOrDefault(found => found is not null) is { } first)
        {
            yield return first;
        }

        foreach ((GivenValue inner, string place) in Within(value))
        {
            foreach (Objection found in Judge(inner, constraints, depth + 1, where + place))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(GivenValue Value, string Place)> Within(GivenValue value) => value switch
    {
        GivenList list => list.Items.Select((item, index) => (Item: item, Index: index)).Where(item => item.Item is not null).Select(item => (item.Item!, $"[{item.Index}]")),
        GivenMap map => map.Members.Where(member => member.Value is not null).Select(member => (member.Value!, $"[\"{member.Name}\"]")),
        _ => [],
    };

    private static Objection? Judge(GivenValue value, Constraint constraint, string where)
    {
        Fault? fault = value switch
        {
            GivenScalar { Value: var node } => ScalarJudge.Judge(node, constraint),
            GivenList list => EntryJudge.Judge(list, constraint),
            GivenMap map => EntryJudge.Judge(map, constraint),
            _ => null,
        };
        return fault is null ? null : new Objection(fault, fault.Syntax ?? value.Syntax, where, constraint.Location);
    }
}
