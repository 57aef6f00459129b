using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>All schema files and event tables of a project with everything that is wrong with them: what the compiler's side and the command line both tell.</summary>
internal sealed class ContractSet
{
    private readonly ILookup<string, Issue> issues;

    private ContractSet(IEnumerable<Issue> issues) => this.issues = issues.ToLookup(issue => issue.Path, StringComparer.Ordinal);

    /// <param name="files">Every file that has a role; what a file's role does not concern is passed over.</param>
    /// <param name="options">The project's settings.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ContractSet Of(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, FileText>(StringComparer.Ordinal);
        var parsed = new List<ParsedFile>();
        foreach (ContractFile file in files)
        {
            if (file.Role is FileRole.Schema or FileRole.EventTable
                && ParsedFile.Parse(file.Path, file.Role, file.Text, options, cancellationToken) is { } read)
            {
                texts[file.Path] = file.Text;
                parsed.Add(read);
            }
        }

        IEnumerable<Issue> located = ModelIssues(parsed, options, cancellationToken)
            .Where(issue => texts.ContainsKey(issue.Path))
            .Select(issue => IssueLocator.Locate(issue, texts[issue.Path], cancellationToken));
        return new ContractSet(parsed.SelectMany(file => file.Issues).Concat(located));
    }

    public IEnumerable<Issue> IssuesIn(string path) => issues[path];

    private static List<ModelIssue> ModelIssues(List<ParsedFile> files, GeneratorOptions settings, CancellationToken cancellationToken)
    {
        SchemaDocument[] schemas = [.. files.Where(file => file.Schema is not null).Select(file => file.Schema!)];
        EventTable[] tables = [.. files.Where(file => file.Table is not null).Select(file => file.Table!)];
        var index = new ContractIndex(schemas.Select(Surface.Of).ToEquatableArray(), tables.ToEquatableArray());
        var library = new Library(schemas.Where(schema => index.IsReferenced(schema.Path)).Select(schema => new ReferencedDocument(schema)).ToEquatableArray());
        var resolver = new Resolver(index, library, settings.RootNamespace);
        var entire = new Resolver(index, library, settings.RootNamespace, entire: true);
        var models = new List<FileModel>();
        var contradictions = new List<ModelIssue>();
        foreach (SchemaDocument schema in schemas)
        {
            if (index.Counts(schema.Path))
            {
                models.Add(ModelBuilder.Build(resolver.Resolve(schema), cancellationToken));
                contradictions.AddRange(SchemaChecks.Issues(schema, entire, cancellationToken));
            }
        }

        FamilyModel[] families = [.. tables.Select(table => FamilyBuilder.Build(table, settings.RootNamespace))];
        return
        [
            .. models.SelectMany(model => model.Issues)
                .Concat(contradictions)
                .Concat(TableCheck.Issues(index))
                .Concat(TableCheck.UnusedFills(index, models))
                .Concat(families.SelectMany(family => family.Issues))
                .Concat(TypeClashes.Among([.. families.Select(TypeNameList.Of)], [.. models.Select(TypeNameList.Of)]).Issues())
                .Distinct(),
        ];
    }
}
