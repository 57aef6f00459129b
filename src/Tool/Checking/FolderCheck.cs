using MessageContracts.Generator;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
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
        ContractFile[] files = [.. folder.Files.Select(file => file.Read())];
        ContractSet set = ContractSet.Of(files, new GeneratorOptions(RootNamespace, folder.Path, ReadLimits.Default), CancellationToken.None);
        int errors = 0;
        int warnings = 0;
        foreach (ContractFile file in files)
        {
            foreach (Issue issue in set.IssuesIn(file.Path).OrderBy(issue => issue.Span.Start).ThenBy(issue => issue.Rule.Id, StringComparer.Ordinal))
            {
                writer.Write(Report.Of(issue, Paths.Shown(file.Path)));
                errors += issue.Rule.Severity == RuleSeverity.Error ? 1 : 0;
                warnings += issue.Rule.Severity == RuleSeverity.Warning ? 1 : 0;
            }
        }

        writer.Finish(Summary(files, errors, warnings));
        return errors == 0 ? ExitCode.Valid : ExitCode.Invalid;
    }

    private static string Summary(ContractFile[] files, int errors, int warnings)
    {
        string looked = $"{Of(FileRole.Schema, "schema")}, {Of(FileRole.EventTable, "event table")}, {Of(FileRole.Example, "example")}";
        return errors + warnings == 0 ? $"No mistake in {looked}." : $"{Count(errors, "error")} and {Count(warnings, "warning")} in {looked}.";

        string Of(FileRole role, string noun) => Count(files.Count(file => file.Role == role), noun);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
