using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// What other files can see of a schema file: where it is, what it is called, which files it refers to.
/// Edits below this surface leave every other file's steps alone.
/// </summary>
/// <param name="Path">Identifies the document.</param>
/// <param name="Directory">The folder of <paramref name="Path"/>, with '/'.</param>
/// <param name="Stem">The file's name without its last extension.</param>
/// <param name="IsYaml">Whether the file is YAML; of <c>a.yaml</c> and <c>a.json</c> side by side the YAML counts.</param>
/// <param name="Id">The root's <c>$id</c> without an empty fragment.</param>
/// <param name="References">The file parts of all <c>$ref</c>s, each once.</param>
/// <param name="Bases">Those of them that stand in an <c>allOf</c>.</param>
internal sealed record Surface(
    string Path,
    string Directory,
    string Stem,
    bool IsYaml,
    string? Id,
    EquatableArray<string> References,
    EquatableArray<string> Bases)
{
    public static Surface Of(SchemaDocument document)
    {
        var references = new List<string>();
        var bases = new List<string>();
        SchemaWalk.Each(document.Root, schema =>
        {
            Collect(schema.Ref, references);
            foreach (Schema branch in schema.AllOf)
            {
                Collect(branch.Ref, bases);
            }
        });
        return new Surface(
            document.Path,
            PathText.Directory(document.Path),
            document.Stem,
            !document.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
            document.Root.Id?.TrimEnd('#'),
            EquatableArray<string>.Own([.. references]),
            EquatableArray<string>.Own([.. bases]));
    }

    private static void Collect(string? reference, List<string> into)
    {
        if (reference is null)
        {
            return;
        }

        string file = Reference.Parse(reference).File;
        if (file.Length > 0 && !into.Contains(file))
        {
            into.Add(file);
        }
    }
}
