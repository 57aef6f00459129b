using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Reading;

/// <summary>Finds a mapping's duplicate keys while it is read. Few names are compared one by one, many are hashed.</summary>
internal struct MemberNames(StackBuffer<Member> members, int first)
{
    private const int FewNames = 16;

    private Dictionary<string, int>? index;

    /// <summary>Whether a name stood twice, so that there were more entries than members.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>False, and reported, where the mapping has the name already.</summary>
    public bool TryClaim(string name, SourceSpan span, IssueList issues)
    {
        int earlier = Find(name);
        if (earlier < 0)
        {
            return true;
        }

        HasRefused = true;
        issues.Add(ReadingDiagnostics.DuplicateKey, span, name, $"{members[earlier].NameSpan.StartLine + 1}");
        return false;
    }

    private int Find(string name)
    {
        if (members.Count - first > FewNames)
        {
            return FindHashed(name);
        }

        for (int position = first; position < members.Count; position++)
        {
            if (members[position].Name == name)
            {
                return position;
            }
        }

        return -1;
    }

    private int FindHashed(string name)
    {
        index ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (int position = first + index.Count; position < members.Count; position++)
        {
            index.Add(members[position].Name, position);
        }

        return index.TryGetValue(name, out int earlier) ? earlier : -1;
    }
}
