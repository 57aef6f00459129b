namespace PublishKojiBuild;

/// <summary>What the program was asked for.</summary>
/// <param name="Files">Message files; none for the built-in tour.</param>
/// <param name="Schema">The schema that all files are of; null to choose it for each.</param>
/// <param name="Help">Whether only to tell how the program is used.</param>
internal sealed record CommandLine(IReadOnlyList<string> Files, string? Schema, bool Help)
{
    public const string Usage = """
        Reads messages, publishes them over a transport within this process, and shows what arrives.

          dotnet run --project samples/PublishKojiBuild
          dotnet run --project samples/PublishKojiBuild -- [--schema STEM] FILE...

        The schema of a file is chosen by its name (koji-build.test.complete+anything.json), for Koji also by its members,
        or by --schema, as in --schema koji-build.test.complete. A message that breaks its schema is not sent: exit code 1.
        """;

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        List<string> files = [];
        string? schema = null;
        bool help = false;
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--help" or "-h":
                    help = true;
                    break;
                case "--schema" when i + 1 < arguments.Count:
                    schema = arguments[++i];
                    break;
                case ['-', _, ..] option:
                    throw new SampleFailure($"There is no option {option}{(option == "--schema" ? " without the name of a schema" : "")}; see --help.");
                default:
                    files.Add(arguments[i]);
                    break;
            }
        }

        return new CommandLine(files, schema, help);
    }
}
