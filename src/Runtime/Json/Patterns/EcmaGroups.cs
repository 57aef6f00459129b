namespace MessageContracts.Json.Patterns;

/// <summary>
/// The groups of an expression that capture, as ECMA 262 counts them: in order, also those with names, which .NET counts after all others.
/// </summary>
internal sealed class EcmaGroups
{
    private readonly List<string> names = [];

    public EcmaGroups(string pattern)
    {
        bool inClass = false;
        int unnamed = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\')
            {
                i++;
            }
            else if (!inClass && c == '(' && Name(pattern, i + 1) is { } name)
            {
                names.Add(name.Length > 0 ? name : $"{++unnamed}");
            }
            else
            {
                inClass = inClass ? c != ']' : c == '[';
            }
        }
    }

    /// <summary>A group as .NET calls it; null where there are not so many.</summary>
    public string? Find(int number) => number <= names.Count ? names[number - 1] : null;

    /// <summary>The name of the group that goes on here; empty for one without, null for one that captures nothing.</summary>
    private static string? Name(string pattern, int at)
    {
        if (at == pattern.Length || pattern[at] != '?')
        {
            return "";
        }

        bool isNamed = at + 2 < pattern.Length && pattern[at + 1] == '<' && pattern[at + 2] is not ('=' or '!');
        int end = isNamed ? pattern.IndexOf('>', at) : -1;
        return end < 0 ? null : pattern.Substring(at + 2, end - at - 2);
    }
}
