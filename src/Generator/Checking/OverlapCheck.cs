using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Unions with branches that nothing tells apart.</summary>
internal static class OverlapCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        Classification value = issues.Scope.Classify(place);
        if (value is not { Kind: ValueKind.Union, Keyword: "oneOf" or "anyOf" } || !value.Source.Is(place))
        {
            return;
        }

        var apart = new Disjoint(issues);
        for (int i = 1; i < value.Branches.Count; i++)
        {
            Place branch = value.Branches[i];
            if (IsBroken(issues.Scope, branch))
            {
                continue;
            }

            foreach (Place earlier in value.Branches.Take(i).Where(earlier => !IsBroken(issues.Scope, earlier)))
            {
                if (!apart.Are(UnionBuilder.Places(value, earlier), UnionBuilder.Places(value, branch)))
                {
                    string outcome = value.Keyword == "oneOf" ? "is then refused by 'oneOf'" : "is then read as the first of them";
                    issues.Add(ContradictionDiagnostics.OverlappingBranches, branch, "", $"'{earlier.Location}'", outcome);
                    break;
                }
            }
        }
    }

    /// <summary>Whether the branch is a reference with a diagnostic of its own: it leads nowhere, or back here.</summary>
    private static bool IsBroken(DocumentScope scope, Place branch) =>
        branch.Schema.Ref is not null && (scope.Follow(branch) is null || Anchor.IsEndless(scope, branch));
}
