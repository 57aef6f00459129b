using System.Collections.Immutable;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Roslyn;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator;

/// <summary>
/// Reports the few mistakes that cost a type its existence, its name or its arity. All others are reported by analyzers, which
/// the compiler does not listen to where declarations are broken.
/// </summary>
internal static class Reporting
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<AdditionalText> contractTexts,
        IncrementalValuesProvider<ParsedFile> files,
        IncrementalValuesProvider<FileModel> models,
        IncrementalValuesProvider<FamilyModel> families,
        IncrementalValueProvider<ContractIndex> index,
        IncrementalValueProvider<TypeClashes> clashes)
    {
        context.RegisterSourceOutput(
            files.SelectMany(static (file, _) => file.Issues.Where(issue => issue.Rule.CostsTypes)),
            static (output, issue) => output.ReportDiagnostic(issue.ToDiagnostic()));

        IncrementalValueProvider<EquatableArray<ModelIssue>> found = models
            .SelectMany(static (model, _) => Own(model.Issues)).Collect()
            .Combine(families.SelectMany(static (family, _) => Own(family.Issues)).Collect())
            .Combine(index.Combine(clashes))
            .Select(static (pair, _) => pair.Left.Left
                .Concat(pair.Left.Right)
                .Concat(TableCheck.Issues(pair.Right.Left).Where(issue => issue.Rule.CostsTypes))
                .Concat(pair.Right.Right.Issues())
                .Distinct()
                .ToEquatableArray())
            .WithTrackingName(Steps.Report);
        context.RegisterSourceOutput(
            found.Combine(contractTexts.Collect()),
            static (output, pair) => Report(output, pair.Left, pair.Right));
    }

    private static IEnumerable<ModelIssue> Own(EquatableArray<ModelIssue> issues) =>
        issues.Where(issue => issue.Rule.CostsTypes);

    private static void Report(SourceProductionContext output, EquatableArray<ModelIssue> issues, ImmutableArray<AdditionalText> texts)
    {
        foreach (ModelIssue issue in issues)
        {
            AdditionalText? file = texts.FirstOrDefault(text => text.Path == issue.Path);
            if (file?.GetText(output.CancellationToken) is { } text)
            {
                output.ReportDiagnostic(IssueLocator.Locate(issue, FileText.Of(text), output.CancellationToken).ToDiagnostic());
            }
        }
    }
}
