using System.Linq;
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
/// <param name="Ids">All URIs that the root or a schema below it has by <c>$id</c>.</param>
/// <param name="References">The file parts of all <c>$ref</c>s, each once; below an <c>$id</c> of their own, resolved against that.</param>
/// <param name="Bases">Those of them that stand in an <c>allOf</c>.</param>
internal sealed record Surface(
    string Path,
    string Directory,
    string Stem,
    bool IsYaml,
    string? Id,
    EquatableArray<string> Ids,
    EquatableArray<string> References,
    EquatableArray<string> Bases)
{
    public static Surface Of(SchemaDocument document)
    {
        var references = new List<string>();
        var bases = new List<string>();
        var resources = new ResourceMap(document.Root);
        SchemaWalk.Each(document.Root, schema =>
        {
            Collect(schema, resources, references);
            foreach (Schema branch in schema.AllOf)
            {
                Collect(branch, resources, bases);
            }
        });
        return OfUnread(document.Path) with
        {
            Stem = document.Stem,
            Id = resources.RootUri.Length == 0 ? null : resources.RootUri,
            Ids = EquatableArray<string>.Own([.. resources.Uris.Distinct()]),
            References = EquatableArray<string>.Own([.. references]),
            Bases = EquatableArray<string>.Own([.. bases]),
        };
    }

    /// <summary>All that a path alone tells of a schema file.</summary>
    public static Surface OfUnread(string path) => new(
        path, PathText.Directory(path), PathText.Stem(path), !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase), null, default, default, default);

    /// <summary>Whether a text may give a schema a URI. Where this is false, nothing but its path leads to the file.</summary>
    public static bool MayHaveUri(string text) =>
        text.IndexOf("$id", StringComparison.Ordinal) >= 0

        // The same written with escapes, or drafts in which the keyword has another name.
        || text.IndexOf("x24", StringComparison.Ordinal) >= 0
        || text.IndexOf("0024", StringComparison.Ordinal) >= 0
        || text.IndexOf("$\\", StringComparison.Ordinal) >= 0
        || text.IndexOf("draft-0", StringComparison.Ordinal) is >= 0 and var draft && !IsDraft7Only(text, draft);

    /// <summary>Whether a text may say what it does not show: by escaped letters, or by one word on two lines.</summary>
    private static bool MayHideWords(string text)
    {
        for (int at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at + 1))
        {
            if (text[at + 1] is 'u' or 'U' or 'x' or '/' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a text that may give a schema a URI may give it the one that a reference means: whatever it is resolved against, a reference ends as
    /// it is written, and so does an <c>$id</c>.
    /// </summary>
    public static bool MayHaveUri(string text, string reference)
    {
        string end = reference.Substring(reference.LastIndexOf('/') + 1);
        return text.IndexOf(end, StringComparison.Ordinal) >= 0 || !IsName(end) || MayHideLetters(text);
    }

    /// <summary>Whether a word is written the same wherever it is quoted, and none of those that lead to other folders.</summary>
    private static bool IsName(string word) =>
        word.Any(char.IsLetterOrDigit) && word.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>Whether a text may write letters as numbers, or one word on two lines.</summary>
    private static bool MayHideLetters(string text)
    {
        for (int at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at + 1))
        {
            if (text[at + 1] is 'u' or 'U' or 'x' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDraft7Only(string text, int at)
    {
        for (; at >= 0; at = text.IndexOf("draft-0", at + 1, StringComparison.Ordinal))
        {
            if (!text.AsSpan(at).StartsWith("draft-07".AsSpan(), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(Schema schema, ResourceMap resources, List<string> into)
    {
        if (schema.Ref is null)
        {
            return;
        }

        string file = Reference.FileOf(schema, resources);
        if (file.Length > 0 && !into.Contains(file))
        {
            into.Add(file);
        }
    }
}
