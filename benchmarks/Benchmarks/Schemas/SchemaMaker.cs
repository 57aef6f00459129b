namespace MessageContracts.Benchmarks.Schemas;

/// <summary>
/// Makes as many schemas as asked for, the same ones each time, in the shapes that schemas/fedora-ci has: teams that each keep a
/// handful of shared parts, an artifact for every few messages, and messages that refer to both. All lie in one folder, under one
/// event table, so that whatever looks at every other file shows.
/// </summary>
public static class SchemaMaker
{
    private const int TeamSize = 100;
    private const string Folder = "/project/schemas/made/";
    private static readonly string[] States = ["queued", "running", "complete", "error"];
    private static readonly string[] Events = ["test", "build"];

    /// <summary>Makes the files: <paramref name="count"/> schemas, and the event table.</summary>
    public static IReadOnlyList<SchemaFile> Make(int count)
    {
        List<SchemaFile> files = [];
        for (int team = 0; files.Count < count; team++)
        {
            AddTeam(files, team, Math.Min(TeamSize, count - files.Count));
        }

        files.Add(new SchemaFile(Folder + "made.events.yaml", MessageTexts.EventTable, IsEventTable: true));
        return files;
    }

    private static void AddTeam(List<SchemaFile> files, int team, int size)
    {
        int end = files.Count + size;
        int shared = size < TeamSize ? size / 3 : PartTexts.All.Count;
        for (int part = 0; part < shared; part++)
        {
            files.Add(File($"team{team}-{PartTexts.All[part].Name}", PartTexts.All[part].Text));
        }

        for (int artifact = 0; files.Count < end; artifact++)
        {
            AddArtifact(files, team, artifact, shared, end);
        }
    }

    private static void AddArtifact(List<SchemaFile> files, int team, int artifact, int shared, int end)
    {
        string stem = $"team{team}-artifact{artifact}";
        files.Add(File(stem, PartTexts.Artifact(stem)));
        foreach (string happening in Events)
        {
            foreach (string state in States)
            {
                if (files.Count < end)
                {
                    files.Add(File($"{stem}.{happening}.{state}", MessageTexts.Message(team, stem, happening, state, shared)));
                }
            }
        }
    }

    private static SchemaFile File(string stem, string text) => new($"{Folder}{stem}.yaml", text);
}
