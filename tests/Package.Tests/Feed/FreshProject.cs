namespace MessageContracts.Package.Tests.Feed;

/// <summary>A project as a person begins one.</summary>
internal sealed class FreshProject
{
    private readonly PackageFeed feed;

    private FreshProject(PackageFeed feed, string name)
    {
        this.feed = feed;
        Name = name;
        Folder = Path.Combine(feed.Folder, Guid.NewGuid().ToString("N")[..8], name);
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>Makes a console program that refers to packages of ours.</summary>
    public static FreshProject Create(PackageFeed feed, string name, params string[] packages)
    {
        FreshProject project = new(feed, name);
        Directory.CreateDirectory(project.Folder);
        project.Dotnet("new", "console", "--no-restore").MustSucceed();
        foreach (string package in packages)
        {
            project.Dotnet("add", "package", package, "--version", PackageFeed.Version).MustSucceed();
        }

        return project;
    }

    /// <summary>Writes a file.</summary>
    public FreshProject Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public CommandResult Build(params string[] more) => Dotnet(["build", "--no-restore", .. more]);

    /// <summary>Builds without warnings, runs, and gives what the program wrote.</summary>
    public string Run()
    {
        Build("-warnaserror", "--verbosity", "quiet").MustSucceed();
        return DotnetCommand.Run(Folder, feed.Environment, "run", "--no-build").MustSucceed().Output;
    }

    public CommandResult Dotnet(params string[] arguments) => DotnetCommand.Run(Folder, feed.Environment, arguments);
}
