using System.Text.RegularExpressions;
using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>A block of code in a page that names its file: its project, and its path in there.</summary>
internal sealed partial record DocumentBlock(string Project, string Path, string Text)
{
    /// <summary>What a program wrote, rather than a file.</summary>
    public bool IsOutput => Path == "output";

    /// <summary>Lines that must stand in what was generated, rather than a file.</summary>
    public bool IsGenerated => Path.StartsWith("generated/", StringComparison.Ordinal);

    public static IReadOnlyList<DocumentBlock> Of(string page) =>
        [.. Fence().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match =>
            new DocumentBlock(match.Groups["project"].Value, match.Groups["path"].Value, match.Groups["text"].Value))];

    [GeneratedRegex("""^```\w+ title="(?<project>\w+)/(?<path>[^"]+)"\n(?<text>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
