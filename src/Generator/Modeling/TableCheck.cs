using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Modeling;

/// <summary>Finds what event tables say of files that is not so, and files that stand twice.</summary>
internal static class TableCheck
{
    public static IEnumerable<ModelIssue> Issues(ContractIndex index)
    {
        foreach (EventTable table in index.Tables.ToArray())
        {
            foreach (MessageEntry entry in table.Messages.ToArray())
            {
                if (entry.SchemaFile is { } file && MessageMatcher.File(table, entry, index) is null)
                {
                    yield return Issue(ResolvingDiagnostics.UnknownSchemaFile, table.Path, entry.Pointer + "/schema", file, entry.Name ?? file);
                }
                else if (entry.Files is { } pattern && !index.Surfaces.Any(surface => index.Message(surface.Path)?.Entry == entry))
                {
                    yield return Issue(ResolvingDiagnostics.NoFileMatches, table.Path, entry.Pointer + "/files", pattern.Text);
                }
            }
        }

        foreach (Surface surface in index.Surfaces.ToArray())
        {
            if (index.Shadowing(surface) is { } yaml)
            {
                yield return Issue(ResolvingDiagnostics.SchemaTwice, surface.Path, "", PathText.FileName(surface.Path), PathText.FileName(yaml.Path));
            }
        }
    }

    private static ModelIssue Issue(DiagnosticDescriptor descriptor, string path, string pointer, params string[] arguments) =>
        new(descriptor, path, pointer, AtKey: false, EquatableArray<string>.Own(arguments));
}
