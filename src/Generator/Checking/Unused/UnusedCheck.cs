using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking.Unused;

/// <summary>Finds schema files and definitions to which no message leads. Where an event table makes no message, every schema counts as used for its own sake.</summary>
internal static class UnusedCheck
{
    public static List<ModelIssue> Issues(LinkedContracts contracts, CancellationToken cancellationToken)
    {
        HashSet<EventTable> working = [.. contracts.Schemas.Select(schema => contracts.Index.Message(schema.Path)?.Table).OfType<EventTable>()];
        SchemasInUse used = new();
        foreach (SchemaDocument schema in contracts.Schemas)
        {
            if (IsRoot(contracts.Index, schema.Path, working))
            {
                DocumentScope scope = contracts.Scope(schema.Path);
                used.AddFrom(scope, scope.Root, cancellationToken);
            }
        }

        List<ModelIssue> found = [];
        foreach (SchemaDocument schema in contracts.Schemas)
        {
            if (used.IsUsed(schema.Path))
            {
                AddDefinitions(schema.Path, schema.Root, used, found);
            }
            else if (contracts.Index.TableOf(schema.Path) is { } table)
            {
                found.Add(Issue(UnusedDiagnostics.UnusedFile, schema.Path, "", table.Family, PathText.FileName(table.Path)));
            }
        }

        return found;
    }

    private static bool IsRoot(ContractIndex index, string path, HashSet<EventTable> working) =>
        index.Message(path) is not null || index.TableOf(path) is not { } table || !working.Contains(table);

    /// <summary>Of an unused definition those within are not told too.</summary>
    private static void AddDefinitions(string path, Schema root, SchemasInUse used, List<ModelIssue> found)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        SchemaWalk.Each(root, schema =>
        {
            foreach (NamedSchema definition in schema.Definitions)
            {
                string pointer = definition.Schema.Pointer;
                bool isWithin = told.Any(outer => pointer.StartsWith(outer + "/", StringComparison.Ordinal));
                if (!isWithin && !IsDynamic(definition.Schema) && !used.IsUsed(path, pointer))
                {
                    told.Add(pointer);
                    found.Add(Issue(UnusedDiagnostics.UnusedDefinition, path, pointer, definition.Name) with { AtKey = true });
                }
            }
        });
    }

    /// <summary>What a dynamic reference means is known only where it is extended.</summary>
    private static bool IsDynamic(Schema definition)
    {
        bool found = false;
        SchemaWalk.Each(definition, schema => found |= schema.DynamicAnchor is not null);
        return found;
    }

    private static ModelIssue Issue(Rule rule, string path, string pointer, params string[] arguments) =>
        new(rule, path, pointer, AtKey: false, EquatableArray<string>.Own(arguments));
}
