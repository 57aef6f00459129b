using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Analyzers.Tests.Material;

/// <summary>Looks at C# with all analyzers that judge it.</summary>
internal static class Looking
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading.Tasks; using MessageContracts; using Test; using Test.Shop; using Test.Depot; using Thing = Test.Shop.Thing;\n";

    /// <summary>Every analyzer of the generator's assembly that looks at C#.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ContractGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.Name != "ContractFileAnalyzer")
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Statements of a method that may wait.</summary>
    public static string InMethod(string statements) => "static class Program { static async Task Main(MessageBus bus) { " + statements + "\n await Task.Yield(); } }";

    /// <summary>What is said of C#, be the contracts its own or another assembly's.</summary>
    public static async Task<ImmutableArray<Diagnostic>> At(string csharp, bool compiles = true)
    {
        ImmutableArray<Diagnostic> own = await At(Shop.Own, csharp, compiles);
        ImmutableArray<Diagnostic> referring = await At(Shop.Referring, csharp, compiles);
        Assert.Equal(own.Select(Shown).Order(StringComparer.Ordinal), referring.Select(Shown).Order(StringComparer.Ordinal));
        return own;
    }

    public static Task<ImmutableArray<Diagnostic>> At(Compilation project, string csharp, bool compiles = true) =>
        AtProgram(project, Usings + csharp, compiles);

    /// <summary>What is said of a whole file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AtProgram(Compilation project, string csharp, bool compiles = true)
    {
        (Compilation compilation, SyntaxTree tree) = With(project, csharp);
        SemanticModel model = compilation.GetSemanticModel(tree);
        if (compiles)
        {
            Assert.Empty(model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        ConcurrentQueue<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            (exception, _, _) => thrown.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        Assert.Empty(thrown);
        return found;
    }

    /// <summary>The compiler's own errors.</summary>
    public static IEnumerable<Diagnostic> Errors(string csharp) => OfCompiler(csharp, DiagnosticSeverity.Error);

    /// <summary>The compiler's own warnings, whoever may suppress them.</summary>
    public static IEnumerable<Diagnostic> Warnings(string csharp) => OfCompiler(csharp, DiagnosticSeverity.Warning);

    /// <summary>What a person sees in the end of the compiler and the analyzers.</summary>
    public static Task<IEnumerable<Diagnostic>> AllAt(string csharp) => AllAt(Shop.Own, Usings + csharp);

    /// <summary>What a person sees in the end of the compiler and the analyzers, of a whole file.</summary>
    public static async Task<IEnumerable<Diagnostic>> AllAt(Compilation project, string csharp)
    {
        (Compilation compilation, SyntaxTree tree) = With(project, csharp);
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync();
        return all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && diagnostic.Location.SourceTree == tree);
    }

    private static IEnumerable<Diagnostic> OfCompiler(string csharp, DiagnosticSeverity severity)
    {
        (Compilation compilation, SyntaxTree tree) = With(Shop.Own, Usings + csharp);
        return compilation.GetSemanticModel(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity == severity);
    }

    /// <summary>A project with a file in the place of the one that it had.</summary>
    public static (Compilation Compilation, SyntaxTree Tree) With(Compilation project, string csharp)
    {
        SyntaxTree old = project.SyntaxTrees.First();
        SyntaxTree tree = CSharpSyntaxTree.ParseText(csharp, (CSharpParseOptions)old.Options, old.FilePath);
        return (project.ReplaceSyntaxTree(old, tree), tree);
    }

    /// <summary>Exactly one thing is said, of what <c>⟦</c> and <c>⟧</c> enclose.</summary>
    /// <returns>The message.</returns>
    public static async Task<string> Finds(string id, string marked)
    {
        Diagnostic diagnostic = Assert.Single(await At(Unmarked(marked)));
        Assert.Equal(id, diagnostic.Id);
        TextSpan span = new(diagnostic.Location.SourceSpan.Start - Usings.Length, diagnostic.Location.SourceSpan.Length);
        Assert.Equal(marked, Unmarked(marked).Insert(span.End, "⟧").Insert(span.Start, "⟦"));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Matches("[.?]$", message);
        Assert.DoesNotContain("  ", message, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d\}", message);
        return message;
    }

    /// <summary>Nothing is said.</summary>
    public static async Task FindsNothing(string csharp) => Assert.Empty(await At(csharp));

    private static string Unmarked(string marked) => marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static string Shown(Diagnostic diagnostic) => diagnostic.ToString();
}
