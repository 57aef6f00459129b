using Microsoft.Extensions.FileSystemGlobbing;

namespace MessageContracts.Tool.Messages;

/// <summary>What is given as messages: files, folders, globs, and '-' for standard input.</summary>
internal static class MessageArguments
{
    public const string StandardInput = "-";

    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson"];

    /// <summary>The files meant, each argument's in the order of their paths.</summary>
    /// <exception cref="ToolFailure">An argument means none.</exception>
    public static IEnumerable<string> Expand(IReadOnlyList<string> arguments) =>
        arguments.Count(argument => argument == StandardInput) > 1
            ? throw new ToolFailure("Standard input ('-') can be read only once; give it once.")
            : arguments.SelectMany(Expand);

    private static IReadOnlyList<string> Expand(string argument) => argument switch
    {
        StandardInput => [StandardInput],
        "" => throw new ToolFailure("An empty name is no file; give files, folders, globs, or '-' for standard input."),
        _ when Directory.Exists(argument) => InFolder(argument),
        _ when argument.AsSpan().IndexOfAny("*?") >= 0 && !File.Exists(argument) => Matching(argument),
        _ => [argument],
    };

    private static string[] InFolder(string folder)
    {
        string[] files = [.. FolderFiles.Of(folder, below: true).Where(IsMessage).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new ToolFailure($"{Paths.Shown(folder)} holds no message (*{string.Join(", *", Endings)}).");
    }

    private static string[] Matching(string glob)
    {
        // What stands before the first wildcard is a folder; only what is below it is looked at.
        int wildcard = glob.AsSpan().IndexOfAny("*?");
        int start = glob.AsSpan(0, wildcard).LastIndexOfAny("/\\") + 1;
        string root = Paths.Full(start == 0 ? "." : glob[..start]);
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(glob[start..]);
        string[] files = Directory.Exists(root)
            ? [.. matcher.Match(root, FolderFiles.Of(root, below: true)).Files.Select(match => Path.Combine(root, match.Path)).Order(StringComparer.Ordinal)]
            : [];
        return files.Length > 0 ? files : throw new ToolFailure($"No file matches '{glob}'.");
    }

    private static bool IsMessage(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
