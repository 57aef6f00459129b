using System.Collections.Immutable;
using System.Globalization;
using MessageContracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Testing;

/// <summary>All that a build says of a project's schema files, event tables and examples, be it the generator or an analyzer that says it.</summary>
internal static class Mistakes
{
    /// <summary>What is wrong: errors and warnings.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(TestProject project) =>
        [.. (await All(project)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The same, and the suggestions under an id.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(TestProject project, string id) =>
        [.. (await All(project)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == id)];

    public static async Task<ImmutableArray<Diagnostic>> All(TestProject project)
    {
        Generation generation = project.Run();
        Assert.Null(generation.Exception);
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions(project.Files, project.Options),
            (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = new(generation.Compilation, [new ContractFileAnalyzer()], options);
        return [.. generation.Diagnostics, .. await analysis.GetAnalyzerDiagnosticsAsync()];
    }

    /// <summary>
    /// Exactly one thing is said of the files, at the one place that <c>⟦</c> and <c>⟧</c> enclose; and a file that has nothing to
    /// do with it still becomes its type.
    /// </summary>
    public static async Task<string> AssertOnly(string id, params (string Path, string Marked)[] files)
    {
        (string path, string marked) = files.Single(file => file.Marked.Contains('⟦', StringComparison.Ordinal));
        TestProject project = TestProject.Of([.. files.Select(file => (file.Path, Unmarked(file.Marked))), ("bystander.yaml", "{type: object}")]);

        Diagnostic diagnostic = Assert.Single(await Of(project, id));

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(TestProject.Folder + "schemas/" + path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(marked, Shown(Unmarked(marked), diagnostic.Location.SourceSpan));
        Assert.Equal(
            SourceText.From(Unmarked(marked)).Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan),
            diagnostic.Location.GetLineSpan().Span);
        Assert.Contains("record Bystander", project.Run().Source("bystander.yaml"), StringComparison.Ordinal);
        return Message(diagnostic);
    }

    private static string Message(Diagnostic diagnostic)
    {
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Matches("[.?]$", message);
        Assert.DoesNotContain("  ", message, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d\}", message);
        return message;
    }

    private static string Unmarked(string marked) =>
        marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static string Shown(string text, TextSpan span) => text.Insert(span.End, "⟧").Insert(span.Start, "⟦");

    /// <summary>All that is said of a project in one line: the ids of its mistakes, then what the compiler itself says of its C#.</summary>
    public static async Task<string> Said(TestProject project)
    {
        IEnumerable<Diagnostic> compiler = project.Run().Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return string.Join("; ", (await Of(project)).Select(diagnostic => diagnostic.Id)
            .Concat(compiler.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")));
    }
}
