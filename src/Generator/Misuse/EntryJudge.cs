using MessageContracts.Generator.Evaluating;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>The assertions on how many entries a list or a map has (draft-07, 6.4 and 6.5), and that none comes twice.</summary>
internal static class EntryJudge
{
    public static Fault? Judge(GivenList list, Constraint constraint) =>
        Count(list.Items.Length, list.IsWhole, "item", ("minItems", constraint.MinItems), ("maxItems", constraint.MaxItems))
        ?? (constraint.UniqueItems ? Twice(list) : null);

    public static Fault? Judge(GivenMap map, Constraint constraint) =>
        Count(
            map.Members.Select(member => member.Name).Distinct().Count(),
            map.IsWhole,
            "member",
            ("minProperties", constraint.MinProperties),
            ("maxProperties", constraint.MaxProperties));

    /// <param name="isWhole">Whether there are no more entries than were counted.</param>
    private static Fault? Count(
        int count, bool isWhole, string noun, (string Keyword, int? Bound) least, (string Keyword, int? Bound) most)
    {
        if (isWhole && count < least.Bound)
        {
            return new Fault(MisuseDiagnostics.Count, least.Keyword, $"has {Wording.Count(count, noun)}, must have at least {least.Bound}");
        }

        return count > most.Bound
            ? new Fault(MisuseDiagnostics.Count, most.Keyword, $"has {Wording.Count(count, noun)}, must have at most {most.Bound}")
            : null;
    }

    /// <summary>The first item that is there already.</summary>
    private static Fault? Twice(GivenList list)
    {
        Dictionary<Instance, int> seen = new(InstanceEquality.Comparer);
        for (int index = 0; index < list.Items.Length; index++)
        {
            if (list.Items[index] is not { } item || item.ToNode() is not { } node)
            {
                continue;
            }

            Instance value = InstanceTree.Of(node).Root;
            if (seen.TryGetValue(value, out int earlier))
            {
                return new Fault(MisuseDiagnostics.Twice, "uniqueItems", $"item {index} is equal to item {earlier}, all items must differ", item.Syntax);
            }

            seen.Add(value, index);
        }

        return null;
    }
}
