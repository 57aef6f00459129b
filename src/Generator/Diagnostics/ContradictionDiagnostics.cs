namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC023x: keywords that contradict each other. Each names both places.</summary>
internal static class ContradictionDiagnostics
{
    private static readonly RuleArea Area = new("Schemas");

    public static Rule EmptyRange { get; } = Area.Error(
        "MC0230", "A lower bound lies above its upper bound", "'{0}' is {1}, but '{2}' beside it is {3}: no {4} meets both. Change one of them.");

    public static Rule ImpossibleValue { get; } = Area.Error(
        "MC0231", "No value is allowed", "Nothing is ever valid here: {0} stands in '{1}', but {2} ({3}). Change one of them.");

    public static Rule UselessValue { get; } = Area.Warning(
        "MC0232", "A listed value is never valid", "{0} is listed, but it {1} ({2}). Remove it, or change what stands beside the list.");

    public static Rule ForbiddenMember { get; } = Area.Error(
        "MC0233", "A required member is not allowed", "'{0}' is required, but {1} allows no member of this name. Change one of them.");

    public static Rule InvalidSample { get; } = Area.Warning(
        "MC0234", "A default or an example is not valid", "This {0} does not fit its own schema: {1}{2} ({3}).");

    public static Rule DisjointTypes { get; } = Area.Error(
        "MC0235", "Schemas that hold together leave no type", "Nothing is ever valid here: {0} allows {1}, but {2} allows {3}. Change one of them.");

    public static Rule OverlappingBranches { get; } = Area.Warning(
        "MC0236", "Branches of a choice overlap", "Nothing tells this branch from {0}: a value may fit both, and {1}. Tell them apart by a constant, a type, or what they require.");
}
