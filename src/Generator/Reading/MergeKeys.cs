using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Reading;

/// <summary>
/// The merge keys (<c>&lt;&lt;</c>) of one mapping. What they bring stands where the key stood; a member written out wins
/// over a merged one, an earlier merge over a later.
/// </summary>
internal sealed class MergeKeys
{
    public const string Key = "<<";

    private readonly List<(int Position, Node Source)> sources = [];

    /// <param name="position">How many members of the mapping stand before the key.</param>
    /// <param name="nameSpan">Where the key stands.</param>
    public void Add(int position, SourceSpan nameSpan, Node value, IssueList issues)
    {
        if (value.Kind == NodeKind.Sequence)
        {
            foreach (Node item in value.Items)
            {
                AddMapping(position, item.Span.Length == 0 ? nameSpan : item.Underline, item, issues);
            }
        }
        else
        {
            AddMapping(position, new Member(Key, nameSpan, value).ValueUnderline, value, issues);
        }
    }

    public ImmutableArray<Member> Apply(ImmutableArray<Member> own)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Member member in own)
        {
            names.Add(member.Name);
        }

        ImmutableArray<Member>.Builder merged = ImmutableArray.CreateBuilder<Member>(own.Length);
        int next = 0;
        for (int position = 0; position <= own.Length; position++)
        {
            for (; next < sources.Count && sources[next].Position == position; next++)
            {
                AddNew(sources[next].Source.Members, names, merged);
            }

            if (position < own.Length)
            {
                merged.Add(own[position]);
            }
        }

        return merged.ToImmutable();
    }

    private static void AddNew(ImmutableArray<Member> members, HashSet<string> names, ImmutableArray<Member>.Builder merged)
    {
        foreach (Member member in members)
        {
            if (names.Add(member.Name))
            {
                merged.Add(member);
            }
        }
    }

    private void AddMapping(int position, SourceSpan span, Node source, IssueList issues)
    {
        if (source.Kind == NodeKind.Mapping)
        {
            sources.Add((position, source));
        }
        else
        {
            issues.Add(ReadingDiagnostics.MergeIsNoMapping, span, NodeWords.Describe(source));
        }
    }
}
