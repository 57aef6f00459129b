using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.Quick;

/// <summary>The generator's budgets, measured in two minutes: what BenchmarkDotNet measures in many.</summary>
internal static class QuickRun
{
    public const string Yaml = "YAML parser alone";
    public const string Full = "full run";
    public const string Message = "edit of one message";
    public const string Part = "edit of a shared part";
    public const string Keystroke = "C# keystroke";
    public const string Empty = "C# keystroke, empty steps";
    public const string EmptyFiles = "C# keystroke, empty steps and files";

    private const int Rounds = 15;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    // A run over a thousand schemas takes a sixth of a second: several in a batch, so that none has its collections by chance.
    private static readonly TimeSpan LeastBuilding = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastEditing = TimeSpan.FromMilliseconds(250);

    private static readonly int[] Sizes = [10, 100, 1000];

    public static int Run(bool write)
    {
        Stopwatches build = new();
        Stopwatches editor = new();
        foreach (int size in Sizes)
        {
            Prepare(build, editor, size);
        }

        // A build's process holds nothing but its own run. So that comes first, while no editor's drivers are held, which the garbage collector would look through.
        IReadOnlyList<Figure> figures = [.. build.Measure(WarmUp, Rounds, LeastBuilding), .. editor.Measure(WarmUp, Rounds, LeastEditing)];
        IReadOnlyList<RatioTarget> targets = Targets(figures);
        string table = FigureTable.Of(figures, targets);
        Console.WriteLine(table);
        if (write)
        {
            PerformancePage.Write("figures", $"{PerformancePage.Heading(Rounds)}\n\n{table}");
        }

        return targets.All(target => target.IsKept) ? 0 : 1;
    }

    private static void Prepare(Stopwatches build, Stopwatches editor, int size)
    {
        IReadOnlyList<SchemaFile> files = SchemaMaker.Make(size);
        SanityCheck.Run(files);
        GeneratorSession ours = GeneratorSession.Ours(files);
        GeneratorSession empty = GeneratorSession.Empty(files, outputs: false);
        GeneratorSession emptyFiles = GeneratorSession.Empty(files, outputs: true);
        build.Add(Yaml, size, () => BareYaml.Parse(files));
        build.Add(Full, size, () => ours.Full());
        editor.Add(Message, size, () => ours.EditMessage());
        editor.Add(Part, size, () => ours.EditPart());
        editor.Add(Keystroke, size, () => ours.Keystroke());
        editor.Add(Empty, size, () => empty.Keystroke());
        editor.Add(EmptyFiles, size, () => emptyFiles.Keystroke());
    }

    private static IReadOnlyList<RatioTarget> Targets(IReadOnlyList<Figure> figures)
    {
        return
        [
            Of((Full, 100), (Yaml, 100), 4),
            Of((Message, 100), (Full, 100), 1 / 20.0),
            Of((Keystroke, 100), (EmptyFiles, 100), 2),
            Of((Keystroke, 100), (Empty, 100), null),
            Of((Full, 1000), (Full, 100), 11),
        ];

        RatioTarget Of((string Name, int Schemas) what, (string Name, int Schemas) over, double? limit) =>
            new($"{what.Name}, {what.Schemas} / {over.Name}, {over.Schemas}", Time(what) / Time(over), Most: limit);

        double Time((string Name, int Schemas) key) =>
            figures.Single(figure => (figure.Name, figure.Schemas) == key).Milliseconds;
    }
}
