using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Snapshots;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Modeling;

/// <summary>Whatever is done to a file, the generator says so and goes on: real files cut short, and with lines and words exchanged.</summary>
public class HostileFilesTests
{
    private static readonly (string Path, string Text)[][] Projects =
    [
        .. Scenario.All.Select(name => new Scenario(name).Files().ToArray()),
        Read("schemas/koji"),
    ];

    [Fact]
    public void NoEditMakesTheGeneratorThrow()
    {
        Gen<(int Project, int File, int From, int Length, int Source, int Kind)> edits =
            from numbers in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 6)
            select (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            (string Path, string Text)[] files = Projects[edit.Project % Projects.Length];
            int index = edit.File % files.Length;
            (string Path, string Text)[] edited = [.. files];
            edited[index].Text = Edited(files[index].Text, edit.From, edit.Length, edit.Source, edit.Kind);
            Generation generation = TestProject.Of(edited).Run();
            Assert.True(generation.Exception is null, $"{edited[index].Path}:\n{edited[index].Text}\n{generation.Exception}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    /// <summary>Whatever is wrong is said: code that does not compile comes with a diagnostic of ours.</summary>
    [Fact]
    public void NoEditBreaksTheCodeInSilence()
    {
        Gen<(int Project, int File, int From, int Length, int Source, int Kind)> edits =
            from numbers in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 6)
            select (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            (string Path, string Text)[] files = Projects[edit.Project % (Projects.Length - 1)];
            int index = edit.File % files.Length;
            (string Path, string Text)[] edited = [.. files];
            edited[index].Text = Edited(files[index].Text, edit.From, edit.Length, edit.Source, edit.Kind);
            TestProject project = TestProject.Of(edited);
            Generation generation = project.Run();
            string[] errors = [.. generation.Complaints()];
            bool isSaid = errors.Length == 0 || generation.Diagnostics.Length > 0;
            Assert.True(isSaid, $"{edited[index].Path}:\n{edited[index].Text}\n{string.Join('\n', errors)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static string Edited(string text, int from, int length, int source, int kind)
    {
        if (text.Length == 0)
        {
            return text;
        }

        from %= text.Length;
        length = Math.Min(length % 40, text.Length - from);
        source %= text.Length;
        string piece = text.Substring(source, Math.Min(length + 1, text.Length - source));
        string[] lines = text.Split('\n');
        return (kind % 6) switch
        {
            0 => text[..from],
            1 => text.Remove(from, length),
            2 => text.Insert(from, piece),
            3 => text.Remove(from, length).Insert(from, piece),
            4 => string.Join('\n', lines.Where((_, i) => i != from % lines.Length)),
            _ => string.Join('\n', lines.Select((line, i) => i == from % lines.Length ? lines[source % lines.Length] : line)),
        };
    }

    private static (string Path, string Text)[] Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.Find(folder), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];
}
