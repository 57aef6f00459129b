using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking.Naming;

/// <summary>Holds the names in a family – of fields, schema files and messages – against what its event table says of them.</summary>
internal static class FamilyNameCheck
{
    public static IEnumerable<ModelIssue> Issues(LinkedContracts contracts) =>
        contracts.Schemas.Where(schema => !schema.IsGuessed).SelectMany(schema => OfSchema(contracts.Index.TableOf(schema.Path), schema))
            .Concat(contracts.Tables.Where(table => !table.IsGuessed).SelectMany(OfMessages));

    private static List<ModelIssue> OfSchema(EventTable? table, SchemaDocument schema)
    {
        List<ModelIssue> found = [];
        table = table is { IsGuessed: false } ? table : null;
        if (table?.FileNames is { } fileNames && !EcmaPattern.Matches(fileNames, schema.Stem))
        {
            found.Add(Issue(NamingDiagnostics.FileName, schema.Path, "", schema.Stem, fileNames, PathText.FileName(table.Path)));
        }

        if (table?.FieldNames is { } fieldNames)
        {
            SchemaWalk.Each(schema.Root, part => found.AddRange(part.Properties
                .Where(property => !EcmaPattern.Matches(fieldNames, property.Name))
                .Select(property => Issue(
                    NamingDiagnostics.FieldName, schema.Path, property.Schema.Pointer, property.Name, fieldNames, PathText.FileName(table.Path)) with { AtKey = true })));
        }

        return found;
    }

    private static IEnumerable<ModelIssue> OfMessages(EventTable table) => table.MessageNames is not { } pattern ? [] : table.Messages
        .Where(message => message.Name is not null && !EcmaPattern.Matches(pattern, message.Name))
        .Select(message => Issue(NamingDiagnostics.MessageName, table.Path, message.Pointer + "/name", message.Name!, pattern));

    private static ModelIssue Issue(Rule rule, string path, string pointer, params string[] arguments) =>
        new(rule, path, pointer, AtKey: false, EquatableArray<string>.Own(arguments));
}
