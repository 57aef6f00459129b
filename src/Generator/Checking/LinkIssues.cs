using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Finds what is wrong with schemas and event tables once they are bound to each other.</summary>
internal static class LinkIssues
{
    public static IEnumerable<ModelIssue> Of(LinkedContracts contracts, string rootNamespace, CancellationToken cancellationToken)
    {
        var models = new List<FileModel>();
        var contradictions = new List<ModelIssue>();
        foreach (SchemaDocument schema in contracts.Schemas)
        {
            models.Add(ModelBuilder.Build(contracts.Resolver.Resolve(schema), cancellationToken));
            contradictions.AddRange(SchemaChecks.Issues(contracts.Scope(schema.Path), cancellationToken));
        }

        FamilyModel[] families = [.. contracts.Tables.Select(table => FamilyBuilder.Build(table, rootNamespace))];
        return models.SelectMany(model => model.Issues)
            .Concat(contradictions)
            .Concat(TableCheck.Issues(contracts.Index))
            .Concat(TableCheck.UnusedFills(contracts.Index, models))
            .Concat(families.SelectMany(family => family.Issues))
            .Concat(TypeClashes.Among([.. families.Select(TypeNameList.Of)], [.. models.Select(TypeNameList.Of)]).Issues())
            .Distinct();
    }
}
