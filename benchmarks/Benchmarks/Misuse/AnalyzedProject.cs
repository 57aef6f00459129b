using System.Collections.Immutable;
using System.Text;
using MessageContracts.Benchmarks.Driving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>A project of a thousand initializers of messages, whose contracts are in an assembly that it refers to.</summary>
internal sealed class AnalyzedProject
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly ImmutableArray<MetadataReference> references;
    private readonly bool concurrent;
    private readonly string[] right;
    private readonly string[] wrong;

    /// <param name="concurrent">Whether the compiler may use all cores; on one, a time is one that the processor spent.</param>
    public AnalyzedProject(bool concurrent)
    {
        this.concurrent = concurrent;
        references = [.. MadeContracts.Framework.Select(path => MetadataReference.CreateFromFile(path)), MetadataReference.CreateFromImage(MadeContracts.Image())];
        right = ProjectTexts.Of(mistakesEach: 0);
        wrong = ProjectTexts.Of(mistakesEach: 1);
    }

    /// <summary>Compiles, and nothing else: reads the files, binds them, writes an assembly and its symbols.</summary>
    public void Compile() => Emit(Fresh(right));

    /// <summary>Compiles while analyzers look on, as a build does.</summary>
    /// <returns>How long the analyzers themselves ran.</returns>
    public TimeSpan Compile(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpCompilation fresh = Fresh(right);
        CompilationWithAnalyzers analysis = Analysis(fresh, analyzers);
        if (analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult() is [var first, ..])
        {
            throw new InvalidOperationException("An analyzer speaks of a project that has no mistake: " + first);
        }

        Emit(fresh);
        return TimeSpan.FromTicks(analyzers.Sum(analyzer => Spent(analysis, analyzer).Ticks));
    }

    /// <summary>Lets an analyzer look at files beside the project's C#.</summary>
    /// <returns>How long it ran.</returns>
    public TimeSpan LookAt(ImmutableArray<AdditionalText> files, DiagnosticAnalyzer analyzer)
    {
        CompilationWithAnalyzers analysis = Analysis(Fresh(right), [analyzer], new AnalyzerOptions(files, new ProjectOptions()));
        Diagnostic[] said = [.. analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        return said.Length == 0 ? Spent(analysis, analyzer) : throw new InvalidOperationException("An analyzer speaks of files that have no mistake: " + said[0]);
    }

    /// <summary>How many mistakes analyzers find in the project that has some: those that find none could as well not look.</summary>
    public int FindIn(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Analysis(Fresh(wrong), analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;

    private static TimeSpan Spent(CompilationWithAnalyzers analysis, DiagnosticAnalyzer analyzer) =>
        analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;

    private CompilationWithAnalyzers Analysis(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions? options = null) =>
        compilation.WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(options ?? new AnalyzerOptions([]), onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: true));

    /// <summary>The project, of which nothing is read yet but the images of what it refers to, which a compiler server has at hand too.</summary>
    private CSharpCompilation Fresh(string[] texts) => CSharpCompilation.Create(
        "thousand",
        texts.Select((text, file) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Language, $"File{file}.cs")),
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, concurrentBuild: concurrent, nullableContextOptions: NullableContextOptions.Enable));

    private static void Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        if (!compilation.Emit(image, symbols).Success)
        {
            throw new InvalidOperationException("The project made for the benchmark does not compile: " + compilation.GetDiagnostics().First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }
}
