using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Analyzers;

/// <summary>All schema files and event tables of a project with everything that is wrong with them.</summary>
internal sealed class ContractSet
{
    private readonly ILookup<string, Issue> issues;

    private ContractSet(IEnumerable<Issue> issues) => this.issues = issues.ToLookup(issue => issue.Path, StringComparer.Ordinal);

    public static ContractSet Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        GeneratorOptions settings = GeneratorOptions.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var files = new List<ParsedFile>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            FileRole role = FileRoles.Of(file.Path, options.AnalyzerConfigOptionsProvider.GetOptions(file));
            if (role is FileRole.Schema or FileRole.EventTable
                && file.GetText(cancellationToken) is { } text
                && ParsedFile.Parse(file.Path, role, text, settings, cancellationToken) is { } parsed)
            {
                texts[file.Path] = text;
                files.Add(parsed);
            }
        }

        IEnumerable<Issue> located = ModelIssues(files, settings, cancellationToken)
            .Where(issue => texts.ContainsKey(issue.Path))
            .Select(issue => Reporting.Locate(issue, texts[issue.Path], cancellationToken));
        return new ContractSet(files.SelectMany(file => file.Issues).Concat(located));
    }

    public IEnumerable<Issue> IssuesIn(string path) => issues[path];

    private static List<ModelIssue> ModelIssues(List<ParsedFile> files, GeneratorOptions settings, CancellationToken cancellationToken)
    {
        SchemaDocument[] schemas = [.. files.Where(file => file.Schema is not null).Select(file => file.Schema!)];
        EventTable[] tables = [.. files.Where(file => file.Table is not null).Select(file => file.Table!)];
        var index = new ContractIndex(schemas.Select(Surface.Of).ToEquatableArray(), tables.ToEquatableArray());
        var library = new Library(schemas.Where(schema => index.IsReferenced(schema.Path)).Select(schema => new ReferencedDocument(schema)).ToEquatableArray());
        var resolver = new Resolver(index, library, settings.RootNamespace);
        var models = new List<FileModel>();
        foreach (SchemaDocument schema in schemas)
        {
            if (index.Counts(schema.Path))
            {
                models.Add(ModelBuilder.Build(resolver.Resolve(schema), cancellationToken));
            }
        }

        FamilyModel[] families = [.. tables.Select(table => FamilyBuilder.Build(table, settings.RootNamespace))];
        return
        [
            .. models.SelectMany(model => model.Issues)
                .Concat(TableCheck.Issues(index))
                .Concat(TableCheck.UnusedFills(index, models))
                .Concat(families.SelectMany(family => family.Issues))
                .Concat(TypeClashes.Among([.. families.Select(TypeNameList.Of)], [.. models.Select(TypeNameList.Of)]).Issues())
                .Distinct(),
        ];
    }
}
