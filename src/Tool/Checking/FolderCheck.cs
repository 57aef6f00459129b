using MessageContracts.Generator;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Tool.EditorConfig;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Checking;

/// <summary>Tells everything that is wrong with a folder's files.</summary>
internal static class FolderCheck
{
    // What generated code would be called in; no file can tell.
    private const string RootNamespace = "Contracts";

    /// <returns>The exit code: warnings leave it at <see cref="ExitCode.Valid"/>.</returns>
    public static int Run(SchemaFolder folder, ReportWriter writer)
    {
        EditorConfigFolders settings = new();
        ContractFile[] files = [.. folder.Files.Select(file => file.Read() with { Option = key => settings.Find(file.Path, key), OptionKeys = () => settings.Keys(file.Path) })];
        GlobalConfigs project = GlobalConfigs.Above(folder.Path);
        ContractSet set = ContractSet.Of(files, new GeneratorOptions(RootNamespace, folder.Path, ReadLimits.Default), CancellationToken.None);
        Dictionary<RuleSeverity, int> counts = [];
        IEnumerable<Issue> found = files.SelectMany(file => set.IssuesIn(file.Path).OrderBy(issue => issue.Span.Start).ThenBy(issue => issue.Rule.Id, StringComparer.Ordinal));
        foreach (Issue issue in project.Issues.Concat(found).Select(project.Apply).OfType<Issue>())
        {
            writer.Write(Report.Of(issue, Paths.Shown(issue.Path)));
            counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
        }

        int errors = counts.GetValueOrDefault(RuleSeverity.Error);
        writer.Finish(Summary(files, errors, counts.GetValueOrDefault(RuleSeverity.Warning), counts.GetValueOrDefault(RuleSeverity.Suggestion)));
        return errors == 0 ? ExitCode.Valid : ExitCode.Invalid;
    }

    private static string Summary(ContractFile[] files, int errors, int warnings, int suggestions)
    {
        string looked = $"{Of(FileRole.Schema, "schema")}, {Of(FileRole.EventTable, "event table")}, {Of(FileRole.Example, "example")}";
        string suggested = suggestions == 0 ? "" : $" {Count(suggestions, "suggestion")}.";
        return errors + warnings == 0 ? $"No mistake in {looked}.{suggested}" : $"{Count(errors, "error")} and {Count(warnings, "warning")} in {looked}.{suggested}";

        string Of(FileRole role, string noun) => Count(files.Count(file => file.Role == role), noun);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
