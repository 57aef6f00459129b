using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Finds what is wrong with schemas and event tables once they are bound to each other.</summary>
internal static class LinkIssues
{
    /// <param name="contracts">The schemas and tables.</param>
    /// <param name="broken">The files with errors of their own: what a table says of their fields may be true once they are mended.</param>
    /// <param name="rootNamespace">The namespace of all that is generated.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static IEnumerable<ModelIssue> Of(LinkedContracts contracts, ISet<string> broken, string rootNamespace, CancellationToken cancellationToken)
    {
        var models = new List<FileModel>();
        var found = new List<ModelIssue>();
        foreach (SchemaDocument schema in contracts.Schemas)
        {
            DocumentScope scope = contracts.Scope(schema.Path);
            FileModel model = ModelBuilder.Build(contracts.Resolver.Resolve(schema), cancellationToken);
            bool isBroken = broken.Count > 0 && scope.Documents.Any(document => broken.Contains(document.Document.Path));
            models.Add(model);
            found.AddRange(model.Issues.Where(issue => !isBroken || issue.Path == schema.Path || issue.Rule.CostsTypes));
            found.AddRange(scope.Documents.Any(document => document.Document.IsGuessed) ? [] : SchemaChecks.Issues(scope, cancellationToken));
        }

        FamilyModel[] families = [.. contracts.Tables.Select(table => FamilyBuilder.Build(table, rootNamespace))];
        return found
            .Concat(TableCheck.Issues(contracts.Index))
            .Concat(broken.Count > 0 ? [] : TableCheck.UnusedFills(contracts.Index, models))
            .Concat(families.SelectMany(family => family.Issues))
            .Concat(TypeClashes.Among([.. families.Select(TypeNameList.Of)], [.. models.Select(TypeNameList.Of)]).Issues())
            .Distinct();
    }
}
