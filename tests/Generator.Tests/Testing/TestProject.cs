using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Generator.Tests.Testing;

/// <summary>
/// A project as the compiler hands it to the generator: additional files, options, C#. It lives on from edit to edit,
/// as an editor's does, so that what a step remembers counts.
/// </summary>
internal sealed class TestProject
{
    public const string Folder = "/project/";

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.Diagnose);

    private readonly Dictionary<string, AdditionalText> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal)
    {
        ["build_property.RootNamespace"] = "Test",
        ["build_property.ProjectDir"] = Folder,
    };

    private readonly Dictionary<string, Dictionary<string, string>> fileOptions = new(StringComparer.Ordinal);

    private GeneratorDriver driver;
    private CSharpCompilation compilation;

    public TestProject()
    {
        driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            optionsProvider: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        compilation = CSharpCompilation.Create(
            "Test.Contracts",
            [CSharpSyntaxTree.ParseText("// nothing of the user's yet", ParseOptions, "/project/Program.cs")],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public GeneratorDriver Driver => driver;

    public ImmutableArray<AdditionalText> Files => [.. files.Values];

    public AnalyzerConfigOptionsProvider Options => new TestOptions(options, fileOptions);

    public static TestProject Of(params (string Path, string Text)[] files)
    {
        TestProject project = new();
        foreach ((string path, string text) in files)
        {
            project.Write(path, text);
        }

        return project;
    }

    /// <summary>Adds a file, or replaces its text.</summary>
    /// <param name="path">The path below <c>schemas/</c>.</param>
    public TestProject Write(string path, string text)
    {
        string full = Folder + "schemas/" + path;
        TestFile file = new(full, text);
        driver = files.TryGetValue(full, out AdditionalText? old)
            ? driver.ReplaceAdditionalText(old, file)
            : driver.AddAdditionalTexts([file]);
        files[full] = file;
        return this;
    }

    /// <summary>Adds a file whose bytes are no text.</summary>
    public TestProject Write(string path, byte[] bytes)
    {
        string full = Folder + "schemas/" + path;
        TestFile file = new(full, bytes);
        driver = driver.AddAdditionalTexts([file]);
        files[full] = file;
        return this;
    }

    public TestProject Remove(string path)
    {
        string full = Folder + "schemas/" + path;
        driver = driver.RemoveAdditionalTexts([files[full]]);
        files.Remove(full);
        return this;
    }

    public TestProject Rename(string from, string to)
    {
        string text = Text(from);
        return Remove(from).Write(to, text);
    }

    public string Text(string path) => files[Folder + "schemas/" + path].GetText()!.ToString();

    /// <summary>Sets an MSBuild property that the compiler can see.</summary>
    public TestProject Set(string property, string value)
    {
        options["build_property." + property] = value;
        driver = driver.WithUpdatedAnalyzerConfigOptions(Options);
        return this;
    }

    /// <summary>Sets what an <c>.editorconfig</c> says of one file.</summary>
    /// <param name="path">The path below <c>schemas/</c>.</param>
    public TestProject SetFor(string path, string key, string value)
    {
        string full = Folder + "schemas/" + path;
        fileOptions[full] = new Dictionary<string, string>(fileOptions.GetValueOrDefault(full) ?? [], StringComparer.OrdinalIgnoreCase) { [key] = value };
        driver = driver.WithUpdatedAnalyzerConfigOptions(Options);
        return this;
    }

    /// <summary>What the user's own file says, from now on.</summary>
    public TestProject WriteCSharp(string text)
    {
        compilation = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(text, ParseOptions, "/project/Program.cs"));
        return this;
    }

    public Generation Run()
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        return new Generation(driver.GetRunResult().Results[0], output, diagnostics);
    }
}

/// <summary>The options of a project and of its single files.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Dictionary<string, string>> files) : AnalyzerConfigOptionsProvider
{
    // A copy: what was given to the driver must not change under it.
    private readonly Options options = new(values.ToDictionary());
    private readonly Dictionary<string, Options> fileOptions = files.ToDictionary(file => file.Key, file => new Options(file.Value));

    public override AnalyzerConfigOptions GlobalOptions => options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => fileOptions.GetValueOrDefault(textFile.Path) ?? Options.None;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Options None { get; } = new([]);

        public override IEnumerable<string> Keys => values.Keys;

        // NotNullWhen cannot be named here: the generator, whose internals the tests see, has one of its own.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
