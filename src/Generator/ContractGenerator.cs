using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Emitting;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Roslyn;
using MessageContracts.Generator.Schemas;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator;

/// <summary>Turns schema files and event tables into C#. This is the whole way of the data; each step is a folder.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Of(provider.GlobalOptions))
            .WithTrackingName(Steps.Options);

        IncrementalValuesProvider<(AdditionalText Text, FileRole Role)> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (Text: pair.Left, Role: FileRoles.Of(pair.Left.Path, pair.Right.GetOptions(pair.Left))))
            .Where(static file => file.Role is FileRole.Schema or FileRole.EventTable);

        IncrementalValuesProvider<ParsedFile> files = texts
            .Combine(options)
            .Select(static (pair, token) => Pipeline.Parse(pair.Left.Text, pair.Left.Role, pair.Right, token)!)
            .WithTrackingName(Steps.Parse)
            .Where(static file => file is not null);

        IncrementalValuesProvider<SchemaDocument> schemas = files.Where(static file => file.Schema is not null)
            .Select(static (file, _) => file.Schema!).WithTrackingName(Steps.Schema);
        IncrementalValuesProvider<EventTable> tables = files.Where(static file => file.Table is not null)
            .Select(static (file, _) => file.Table!).WithTrackingName(Steps.Table);

        IncrementalValueProvider<ContractIndex> index = schemas
            .Select(static (schema, _) => Surface.Of(schema)).WithTrackingName(Steps.Surface)
            .Collect()
            .Combine(tables.Collect())
            .Select(static (pair, _) => new ContractIndex(pair.Left.ToEquatableArray(), pair.Right.ToEquatableArray()))
            .WithTrackingName(Steps.Index);

        IncrementalValueProvider<Library> library = schemas.Combine(index)
            .Where(static pair => pair.Right.IsReferenced(pair.Left.Path))
            .Select(static (pair, _) => new ReferencedDocument(pair.Left)).WithTrackingName(Steps.Referenced)
            .Collect()
            .Select(static (documents, _) => new Library(documents.ToEquatableArray()))
            .WithTrackingName(Steps.Library);

        IncrementalValueProvider<Resolver> resolver = index.Combine(library).Combine(options)
            .Select(static (pair, _) => new Resolver(pair.Left.Left, pair.Left.Right, pair.Right.RootNamespace));

        IncrementalValuesProvider<FileModel> models = schemas.Combine(index)
            .Where(static pair => pair.Right.Counts(pair.Left.Path))
            .Combine(resolver)
            .Select(static (pair, _) => pair.Right.Resolve(pair.Left.Left)).WithTrackingName(Steps.Resolve)
            .Select(static (resolved, token) => ModelBuilder.Build(resolved, token))
            .WithTrackingName(Steps.Model);

        IncrementalValuesProvider<FamilyModel> families = tables.Combine(options)
            .Select(static (pair, _) => FamilyBuilder.Build(pair.Left, pair.Right.RootNamespace))
            .WithTrackingName(Steps.Family);

        IncrementalValueProvider<TypeClashes> clashes = models
            .Select(static (model, _) => TypeNameList.Of(model)).WithTrackingName(Steps.Names)
            .Collect()
            .Combine(families.Select(static (family, _) => TypeNameList.Of(family)).Collect())
            .Select(static (pair, _) => TypeClashes.Among(pair.Right, pair.Left)).WithTrackingName(Steps.Clashes);

        context.RegisterSourceOutput(
            models.Combine(clashes).Select(static (pair, _) => SourceFileText.Of(pair.Right.Without(pair.Left))).WithTrackingName(Steps.Emit),
            static (output, source) => output.AddSource(source.HintName, source.Text));
        context.RegisterSourceOutput(
            families.Where(static family => family.Family.Length > 0).Combine(clashes)
                .Select(static (pair, _) => SourceFileText.Of(pair.Right.Without(pair.Left))).WithTrackingName(Steps.EmitFamily),
            static (output, source) => output.AddSource(source.HintName, source.Text));
        Reporting.Register(context, texts.Select(static (file, _) => file.Text), files, models, families, index, clashes);
    }
}
