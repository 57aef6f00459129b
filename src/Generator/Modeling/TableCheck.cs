using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

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
                if (OfEntry(index, table, entry) is { } issue)
                {
                    yield return issue;
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

    /// <summary>Finds what is filled in and yet in no message. It needs the models, as only they know a field's type.</summary>
    public static IEnumerable<ModelIssue> UnusedFills(ContractIndex index, IReadOnlyCollection<FileModel> models)
    {
        foreach (EventTable table in index.Tables.ToArray())
        {
            RecordModel[] messages = [.. models.Where(model => index.Message(model.Path)?.Table.Path == table.Path).SelectMany(model => model.Types).OfType<RecordModel>()];
            foreach (Fill fill in table.Fills.ToArray())
            {
                if (!messages.Any(message => message.Object.Members.Any(member => member.Fill is not null && member.JsonName == fill.Field)))
                {
                    yield return Issue(ResolvingDiagnostics.UnknownFillField, table.Path, fill.Pointer, fill.Field) with { AtKey = true };
                }
            }
        }
    }

    private static ModelIssue? OfEntry(ContractIndex index, EventTable table, MessageEntry entry)
    {
        if (entry.Files is { } pattern)
        {
            return index.Surfaces.Any(surface => index.Message(surface.Path)?.Entry == entry)
                ? null
                : Issue(ResolvingDiagnostics.NoFileMatches, table.Path, entry.Pointer + "/files", pattern.Text);
        }

        if (entry.SchemaFile is not { } file)
        {
            return null;
        }

        if (MessageMatcher.File(table, entry, index) is not { } found)
        {
            return Issue(ResolvingDiagnostics.UnknownSchemaFile, table.Path, entry.Pointer + "/schema", file, entry.Name ?? file);
        }

        return index.Message(found.Path) is { } message && message.Entry != entry
            ? Issue(ResolvingDiagnostics.MessageTwice, table.Path, entry.Pointer + "/schema", file, message.Name)
            : null;
    }

    private static ModelIssue Issue(Rule rule, string path, string pointer, params string[] arguments) =>
        new(rule, path, pointer, AtKey: false, EquatableArray<string>.Own(arguments));
}
