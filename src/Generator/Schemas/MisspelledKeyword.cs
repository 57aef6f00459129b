using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>
/// Tells a misspelled keyword that types are made by. JSON Schema lets any unknown one be, but with <c>propertes</c> all members would be gone, and every
/// line of C# that uses one would be wrong: so it is an error, and read as what was meant.
/// </summary>
internal static class MisspelledKeyword
{
    private static readonly Dictionary<Keyword, NodeKind[]> Makers = new()
    {
        [Keyword.Properties] = [NodeKind.Mapping],
        [Keyword.Items] = [NodeKind.Mapping, NodeKind.Sequence],
        [Keyword.Enum] = [NodeKind.Sequence],
        [Keyword.Required] = [NodeKind.Sequence],
        [Keyword.AllOf] = [NodeKind.Sequence],
        [Keyword.AnyOf] = [NodeKind.Sequence],
        [Keyword.OneOf] = [NodeKind.Sequence],
        [Keyword.Definitions] = [NodeKind.Mapping],
        [Keyword.Defs] = [NodeKind.Mapping],
        [Keyword.Ref] = [NodeKind.String],
    };

    /// <param name="member">A member of a schema.</param>
    /// <param name="schema">The schema, which does not have the keyword in its right spelling.</param>
    /// <param name="dialect">The schema's dialect, which has the keyword.</param>
    /// <returns>The keyword that was meant; null where nothing such was.</returns>
    public static Keyword? Of(in Member member, Node schema, Dialect dialect) =>
        !KeywordNames.TryFind(member.Name, out _)
        && !KeywordNames.IsExtension(member.Name)
        && Spelling.Nearest(member.Name, dialect.Keywords) is { } near
        && KeywordNames.TryFind(near, out Keyword keyword)
        && Makers.TryGetValue(keyword, out NodeKind[]? kinds)
        && Array.IndexOf(kinds, member.Value.Kind) >= 0
        && schema[near] is null
            ? keyword
            : null;
}
