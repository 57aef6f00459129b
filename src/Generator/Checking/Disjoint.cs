using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Checking;

/// <summary>Tells, where it can, that two groups of schemas are not for the same values: by type, listed values, bounds, or members that must be there, at any depth.</summary>
internal sealed class Disjoint(CheckIssues issues)
{
    private const int Deepest = 8;

    public bool Are(IReadOnlyList<Place> one, IReadOnlyList<Place> other) => Are(one, other, Deepest);

    private bool Are(IReadOnlyList<Place> one, IReadOnlyList<Place> other, int depth)
    {
        List<Place> left = Conjunction.Of(issues.Scope, one).Members;
        List<Place> right = Conjunction.Of(issues.Scope, other).Members;
        JsonTypeSet shared = Types(left) & Types(right);
        return shared == JsonTypeSet.None
            || ByValues(left, right)
            || ByValues(right, left)
            || (shared is JsonTypeSet.Integer or JsonTypeSet.Number && ByBounds(left, right))
            || (shared == JsonTypeSet.String && ByCounts(left, right, schema => (schema.MinLength, schema.MaxLength)))
            || (shared == JsonTypeSet.Array && ByCounts(left, right, schema => (schema.MinItems, schema.MaxItems)))
            || (shared == JsonTypeSet.Object && (ByCounts(left, right, schema => (schema.MinProperties, schema.MaxProperties)) || ByMembers(left, right, depth)));
    }

    private static JsonTypeSet Types(List<Place> members)
    {
        JsonTypeSet types = JsonTypeSet.All;
        foreach (Place member in members)
        {
            types &= JsonTypeSets.Of(member.Schema);
        }

        return types;
    }

    /// <summary>Whether one side lists its values, and each of them fails the other side.</summary>
    private bool ByValues(List<Place> listing, List<Place> others)
    {
        foreach (Place member in listing)
        {
            IEnumerable<JsonLiteral> values = member.Schema.Const is { } value ? [value] : member.Schema.Enum;
            if (values.Any() && values.All(item => Fails(listing, item) || Fails(others, item)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fails(List<Place> members, JsonLiteral value) => members.Exists(member => issues.Judge(member, value) is not null);

    private static bool ByBounds(List<Place> left, List<Place> right) => Above(left, right) || Above(right, left);

    /// <summary>Whether some lower bound of one side lies above some upper bound of the other.</summary>
    private static bool Above(List<Place> low, List<Place> high) => low.Exists(least => high.Exists(most =>
        Above(least.Schema.Minimum, most.Schema.Maximum, exclusive: false)
        || Above(least.Schema.ExclusiveMinimum, most.Schema.Maximum, exclusive: true)
        || Above(least.Schema.Minimum, most.Schema.ExclusiveMaximum, exclusive: true)
        || Above(least.Schema.ExclusiveMinimum, most.Schema.ExclusiveMaximum, exclusive: true)));

    private static bool Above(string? least, string? most, bool exclusive) =>
        least is not null && most is not null && JsonNumber.Parse(least).CompareTo(JsonNumber.Parse(most)) is var order && (order > 0 || (exclusive && order == 0));

    private static bool ByCounts(List<Place> left, List<Place> right, Func<Schema, (int? Least, int? Most)> bounds) =>
        left.Exists(one => right.Exists(other =>
            bounds(one.Schema).Least > bounds(other.Schema).Most || bounds(other.Schema).Least > bounds(one.Schema).Most));

    private bool ByMembers(List<Place> left, List<Place> right, int depth)
    {
        List<MemberDraft> ofLeft = MemberDrafts.Of(left);
        List<MemberDraft> ofRight = MemberDrafts.Of(right);
        if (Misses(ofLeft, right) || Misses(ofRight, left) || (HasOwn(ofLeft, ofRight) && HasOwn(ofRight, ofLeft)))
        {
            return true;
        }

        foreach (MemberDraft draft in ofLeft)
        {
            if (draft.RequiredAt is null && ofRight.Find(member => member.Name == draft.Name)?.RequiredAt is null)
            {
                continue;
            }

            // Both demand something of a member that one of them requires.
            if (depth > 0
                && ofRight.Find(member => member.Name == draft.Name) is { } same
                && draft.Places.Count > 0
                && same.Places.Count > 0
                && Are(draft.Places, same.Places, depth - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether one side requires a member of which the other has never heard. Where both do, what they require tells them apart: a value
    /// with the members of both could be made up, but is meant by nobody.
    /// </summary>
    private static bool HasOwn(List<MemberDraft> members, List<MemberDraft> others) =>
        members.Exists(member => member.RequiredAt is not null && !others.Exists(other => other.Name == member.Name));

    /// <summary>Whether one side requires a member that the other does not allow.</summary>
    private static bool Misses(List<MemberDraft> members, List<Place> others) =>
        members.Exists(member => member.RequiredAt is not null && others.Exists(other => RequiredCheck.Forbids(other, member.Name) is not null));
}
