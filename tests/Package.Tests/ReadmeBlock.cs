using System.Text.RegularExpressions;
using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>A block of code in the README that names its file: its project, and its path in there.</summary>
internal sealed partial record ReadmeBlock(string Project, string Path, string Text)
{
    public static IReadOnlyList<ReadmeBlock> All { get; } =
        [.. Fence().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match =>
            new ReadmeBlock(match.Groups["project"].Value, match.Groups["path"].Value, match.Groups["text"].Value))];

    public bool IsOutput => Path == "output";

    [GeneratedRegex("""^```\w+ title="(?<project>\w+)/(?<path>[^"]+)"\n(?<text>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
