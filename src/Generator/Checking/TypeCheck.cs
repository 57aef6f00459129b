using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Schemas that apply to one value by <c>allOf</c> and have no type in common.</summary>
internal static class TypeCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        if (place.Schema.AllOf.Count == 0)
        {
            return;
        }

        List<Place> members = Conjunction.Of(issues.Scope, place).Members;
        for (int i = 1; i < members.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                JsonTypeSet one = JsonTypeSets.Of(members[j].Schema);
                JsonTypeSet other = JsonTypeSets.Of(members[i].Schema);
                if (one != JsonTypeSet.None && other != JsonTypeSet.None && (one & other) == JsonTypeSet.None)
                {
                    issues.Add(
                        ContradictionDiagnostics.DisjointTypes, place, "/allOf", $"'{members[j].Location}'", Names(one), $"'{members[i].Location}'", Names(other));
                    return;
                }
            }
        }
    }

    private static string Names(JsonTypeSet types) => "only " + string.Join(" and ", JsonTypeSets.ToNames(types));
}
