using System.Globalization;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.CommandLine;

/// <summary>What was measured, in milliseconds of elapsed time: of a whole run, or of one of many lines.</summary>
internal sealed class CommandLineFigures(int rounds)
{
    public List<double> Empty { get; } = [];

    public List<double> Help { get; } = [];

    public List<double> One { get; } = [];

    public List<double> OneByPython { get; } = [];

    public List<double> Lines { get; } = [];

    public List<double> LinesByPython { get; } = [];

    public bool AreKept => Array.TrueForAll(Targets, target => target.IsKept);

    private RatioTarget[] Targets =>
    [
        new("contracts --help / an empty program", Ratio(Help, Empty), Most: 2.5),
        new("one message, contracts / an empty program", Ratio(One, Empty), Most: 4),
        new("one message, contracts / python3-jsonschema", Ratio(One, OneByPython), Most: 1),
        new("messages a second, contracts / python3-jsonschema", Ratio(LinesByPython, Lines), Least: 30),
    ];

    public string ToMarkdown() => string.Join(
        '\n',
        PerformancePage.Heading(rounds) + "\n",
        MarkdownTable.Of(
            ["", "milliseconds"],
            [
                ["an empty .NET program", Text(Medians.Of(Empty))],
                ["contracts --help", Text(Medians.Of(Help))],
                ["contracts validate, one message", Text(Medians.Of(One))],
                ["python3-jsonschema, one message", Text(Medians.Of(OneByPython))],
                ["contracts validate, each of many lines", Text(Medians.Of(Lines))],
                ["python3-jsonschema, each of many lines", Text(Medians.Of(LinesByPython))],
            ]),
        RatioTarget.Table(Targets));

    /// <summary>The median of the rounds' ratios.</summary>
    private static double Ratio(List<double> one, List<double> other) => Medians.Of(one.Zip(other, (a, b) => a / b));

    private static string Text(double value) => value.ToString(value < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);
}
