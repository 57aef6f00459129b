using MessageContracts.Generator;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Converting;

/// <summary>Makes YAML of the JSON files of a folder; YAML files go along as they are.</summary>
internal static class YamlConversion
{
    public static void Run(ContractStore store, OutputFolder output)
    {
        foreach (SchemaFile file in store.Folder.Files.Where(file => file.Role is FileRole.Schema or FileRole.EventTable))
        {
            string path = file.Path[(store.Folder.Path.TrimEnd('/').Length + 1)..];
            FileText text = TextFile.Read(file.Path);
            bool isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            output.Add(isJson ? Path.ChangeExtension(path, ".yaml") : path, isJson ? OfJson(file.Path, text) : text.Content.TrimEnd('\n'));
        }
    }

    /// <exception cref="ToolFailure">It is no JSON.</exception>
    private static string OfJson(string path, FileText text)
    {
        IReadOnlyList<JsonComment> comments = JsonComments.TakeOut(text.Content, out string plain);
        IssueList issues = new(path);
        Node? root = DocumentReader.Read(path, text with { Content = plain }, ReadLimits.Default, issues, CancellationToken.None);
        if (issues.ToEquatableArray() is [Issue first, ..])
        {
            throw new ToolFailure($"{Paths.Shown(path)}:{first.Span.StartLine + 1}:{first.Span.StartColumn + 1}: {first.Rule.Id}: {first.Message}");
        }

        return YamlText.Of(root!, comments);
    }
}
