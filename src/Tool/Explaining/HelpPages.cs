using System.Reflection;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Tool.Explaining;

/// <summary>The pages of <c>docs/diagnostics</c>, which the tool carries within.</summary>
internal static class HelpPages
{
    private const string Prefix = "diagnostics/";
    private const string Ending = ".md";

    private static readonly Assembly Carrier = typeof(HelpPages).Assembly;

    /// <summary>The ids that have a page, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Carrier.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of an id, whatever the case it is written in.</summary>
    /// <exception cref="ToolFailure">There is none.</exception>
    public static string Page(string id)
    {
        string known = Ids.FirstOrDefault(known => known.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolFailure($"There is no diagnostic '{id}'.{Spelling.DidYouMean(id, [.. Ids])} 'contracts explain' lists all.");
        return Read(known);
    }

    /// <summary>A line each: the heads of the pages.</summary>
    public static string List() => string.Concat(Ids.Select(id => Read(id).Split('\n')[0].TrimStart('#', ' ') + "\n"));

    private static string Read(string id)
    {
        using StreamReader reader = new(Carrier.GetManifestResourceStream(Prefix + id + Ending)!);
        return reader.ReadToEnd();
    }
}
