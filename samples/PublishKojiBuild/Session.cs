using PublishKojiBuild.Messages;
using PublishKojiBuild.Publishing;
using PublishKojiBuild.Reading;
using PublishKojiBuild.Showing;

namespace PublishKojiBuild;

/// <summary>The program from its command line to its exit code.</summary>
internal static class Session
{
    public static async Task<int> Run(CommandLine commandLine, TextWriter output)
    {
        if (commandLine.Help)
        {
            output.WriteLine(CommandLine.Usage);
            return ExitCode.Published;
        }

        MessageView view = new(output);
        await using PostOffice office = await PostOffice.Open(view.Show);
        return commandLine.Files.Count == 0
            ? await Tour(office, view)
            : await PublishFiles(commandLine, office, view);
    }

    /// <summary>Without arguments: one message from disk, one made in C#, and one for a headers exchange.</summary>
    private static async Task<int> Tour(PostOffice office, MessageView view)
    {
        string example = Path.Combine(AppContext.BaseDirectory, "examples", "koji-build.test.complete.json");
        int code = await PublishFile(example, schema: null, office, view);

        view.Title("A message made in C#");
        await office.Publish(MadeInCSharp.TestPassed());

        view.Title("A message of Koji made in C#, on a topic exchange and on a headers exchange");
        await office.Publish(MadeInCSharp.BuildTagged());
        return code;
    }

    private static async Task<int> PublishFiles(CommandLine commandLine, PostOffice office, MessageView view)
    {
        int code = ExitCode.Published;
        foreach (string path in commandLine.Files)
        {
            try
            {
                code = Math.Max(code, await PublishFile(path, commandLine.Schema, office, view));
            }
            catch (SampleFailure failure) when (commandLine.Files.Count > 1)
            {
                view.Title(path);
                view.ShowFailure(failure);
                code = ExitCode.NotRead;
            }
        }

        return code;
    }

    private static async Task<int> PublishFile(string path, string? schema, PostOffice office, MessageView view)
    {
        MessageFile file = MessageFile.Read(path);
        IMessageKind kind = Catalog.Find(schema ?? SchemaChoice.For(file), file);
        view.Title($"{file.Name}, read as {kind.Schema}");
        OpenedMessage opened = kind.Open(file.Bytes);
        if (!opened.Report.IsValid)
        {
            view.ShowBroken(file, kind.Schema, opened.Report);
            return ExitCode.Broken;
        }

        if (Catalog.LacksNamespaceOf(file))
        {
            view.Note($"The namespace {file.TestNamespace} has no type here (see FedoraCiNamespace.cs), so the topic goes without one.");
        }

        return await opened.Publish(office) is { } refusal ? view.ShowRefused(file, refusal) : ExitCode.Published;
    }
}
