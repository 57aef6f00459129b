using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Checking.Examples;

/// <summary>
/// Finds the schema that an example is of, by the example's name: <c>order.json</c> and <c>order+empty.json</c> are examples of <c>order.yaml</c>.
/// </summary>
internal static class ExampleMatcher
{
    private const char Variant = '+';

    /// <summary>The schema files that an example can mean: the one beside its folder, else those of that name anywhere.</summary>
    public static IReadOnlyList<Surface> Find(string path, ContractIndex index)
    {
        string folder = PathText.Directory(path);
        foreach (string stem in Stems(path))
        {
            Surface[] called = [.. index.Called(stem)];
            Surface? near = called.FirstOrDefault(surface => surface.Directory == PathText.Directory(folder)) ?? called.FirstOrDefault(surface => surface.Directory == folder);
            if (called.Length > 0)
            {
                return near is null ? called : [near];
            }
        }

        return [];
    }

    /// <summary>What the schema would be called: the name up to its first '+'.</summary>
    public static string StemOf(string path) => Stems(path).Last();

    /// <summary>The longest first, should a schema's own name have a '+'.</summary>
    private static IEnumerable<string> Stems(string path)
    {
        string stem = PathText.Stem(path);
        for (int end = stem.Length; end >= 0; end = end == 0 ? -1 : stem.LastIndexOf(Variant, end - 1))
        {
            yield return stem.Substring(0, end);
        }
    }
}
