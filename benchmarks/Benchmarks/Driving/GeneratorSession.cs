using System.Collections.Immutable;
using MessageContracts.Benchmarks.Schemas;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Benchmarks.Driving;

/// <summary>A project open in an editor: its files, a compilation, and a driver that has run once.</summary>
public sealed class GeneratorSession
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly IReadOnlyList<SchemaFile> texts;
    private readonly ImmutableArray<AdditionalText> files;
    private readonly CSharpCompilation compilation;
    private readonly Func<IIncrementalGenerator> generator;
    private readonly Lazy<GeneratorDriver> warm;
    private int edits;

    private GeneratorSession(IReadOnlyList<SchemaFile> files, Func<IIncrementalGenerator> generator)
    {
        texts = files;
        this.files = Open();
        this.generator = generator;
        compilation = CSharpCompilation.Create("made", [Tree("class Program;")]);
        warm = new Lazy<GeneratorDriver>(() => Start(this.files).RunGenerators(compilation));
    }

    public static GeneratorSession Ours(IReadOnlyList<SchemaFile> files) => new(files, static () => new ContractGenerator());

    public static GeneratorSession Empty(IReadOnlyList<SchemaFile> files, bool outputs) => new(files, () => new EmptyGenerator(Steps.All.Count, outputs));

    /// <summary>The first run over all files, as a build does it: their texts are new, so that nothing is known of them.</summary>
    public GeneratorDriverRunResult Full() => Start(Open()).RunGenerators(compilation).GetRunResult();

    /// <summary>A run after an edit of C# that has nothing to do with the schemas.</summary>
    public GeneratorDriver Keystroke()
    {
        CSharpCompilation edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Tree($"class Program{edits++};"));
        return warm.Value.RunGenerators(edited);
    }

    /// <summary>A run after a member was added to the last message.</summary>
    public GeneratorDriver EditMessage() => Edit(files.OfType<InMemoryFile>().Last(file => !file.File.IsEventTable));

    /// <summary>A run after a member was added to a part that most messages refer to.</summary>
    public GeneratorDriver EditPart() => Edit((InMemoryFile)files[0]);

    private GeneratorDriver Edit(InMemoryFile old)
    {
        SchemaFile edited = old.File with { Text = old.File.Text.TrimEnd() + $"\n  edit_{edits++}: {{ type: string }}\n" };
        return warm.Value.ReplaceAdditionalText(old, new InMemoryFile(edited)).RunGenerators(compilation);
    }

    private ImmutableArray<AdditionalText> Open() => [.. texts.Select(file => new InMemoryFile(file))];

    private CSharpGeneratorDriver Start(ImmutableArray<AdditionalText> given) => CSharpGeneratorDriver.Create(
        [generator().AsSourceGenerator()], given, Language, new ProjectOptions());

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, Language);
}
