using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Testing;

/// <summary>What one run of the generator gave.</summary>
internal sealed class Generation(GeneratorRunResult result, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
{
    /// <summary>What the generator itself reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;

    public Compilation Compilation => compilation;

    public ImmutableArray<GeneratedSourceResult> Sources => result.GeneratedSources;

    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps => result.TrackedSteps;

    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> OutputSteps => result.TrackedOutputSteps;

    public Exception? Exception => result.Exception;

    /// <summary>The text made from a schema file.</summary>
    public string Source(string path) => Sources.Single(source => source.HintName == path + ".g.cs").SourceText.ToString();

    /// <summary>Fails on the first thing that a user would see as an error or a warning.</summary>
    public Generation AssertClean()
    {
        Assert.Null(Exception);
        Complaint.AssertNone(diagnostics.Select(Shown));
        Complaint.AssertNone(Complaints());
        return this;
    }

    /// <summary>What the compiler says of the generated code and of the user's.</summary>
    public IEnumerable<string> Complaints() => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(Shown);

    public GeneratedAssembly Load() => GeneratedAssembly.Load(compilation);

    private static string Shown(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree is { } tree
            ? "  ‹" + tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() + "›"
            : "";
        return diagnostic.ToString().Replace(TestProject.Folder, "", StringComparison.Ordinal) + line.ToString(CultureInfo.InvariantCulture);
    }
}
