using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>C# of every odd kind over the contracts of Koji and Fedora CI: what the compiler and the analyzer say together of each case, and where.</summary>
public class OddCodeTests
{
    private const string Head = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using MessageContracts; using MessageContracts.FedoraCi; using MessageContracts.Koji;
        using Pipeline = MessageContracts.FedoraCi.Pipeline;
        static class Odd {

        """;

    private const string Parameters =
        "MessageBus bus, string s, bool flag, Contact contact, TestCommon test, Pipeline pipeline, KojiBuildTestComplete<Osci> complete, RepoInit begun";

    /// <summary>A program of one case.</summary>
    public static string InMethod(string statements) => $"{Head}static async Task M({Parameters}) {{ {statements} await Task.Yield(); }}\n}}\n";

    [Fact]
    public Task Contracts_of_a_referred_assembly() => Holds(RealContracts.Referring);

    [Fact]
    public Task Contracts_made_in_the_project_itself() => Holds(RealContracts.Own);

    private static async Task Holds(Compilation project)
    {
        OddCase[] cases = [.. File.ReadLines(Cases()).Where(line => line.Length > 0 && line[0] != '#').Select(OddCase.Of)];
        StringBuilder program = new(Head);
        List<string> expected = [];
        foreach (OddCase one in cases)
        {
            string text = one.IsMember ? one.Text : $"static async Task M{expected.Count}_{program.Length}({Parameters}) {{ {one.Text} await Task.Yield(); }}";
            expected.AddRange(Append(program, text, one.Ids));
        }

        string all = program.Append("}\n").ToString();
        IEnumerable<Diagnostic> found = await Looking.AllAt(project, all);

        string[] actual = [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => Shown(diagnostic.Id, all, diagnostic.Location.SourceSpan))];
        Complaint.AssertNone([.. Without(expected, actual).Select(line => "not said:  " + line), .. Without(actual, expected).Select(line => "said:      " + line)]);
        Assert.InRange(cases.Length, 150, int.MaxValue);
    }

    /// <summary>Appends a line without its marks, and tells what is expected where they were.</summary>
    private static List<string> Append(StringBuilder program, string marked, ImmutableArray<string> ids)
    {
        List<TextSpan> spans = [];
        foreach (char c in marked)
        {
            switch (c)
            {
                case '⟦':
                    spans.Add(new TextSpan(program.Length, 0));
                    break;
                case '⟧':
                    spans[^1] = TextSpan.FromBounds(spans[^1].Start, program.Length);
                    break;
                default:
                    program.Append(c);
                    break;
            }
        }

        program.Append('\n');
        Assert.True(ids.Length == spans.Count || (spans.Count == 1 && ids.Length > 1), $"{ids.Length} diagnostics, {spans.Count} places: {marked}");
        string text = program.ToString();
        return [.. ids.Select((id, index) => Shown(id, text, spans[Math.Min(index, spans.Count - 1)]))];
    }

    private static List<string> Without(IEnumerable<string> these, IEnumerable<string> those)
    {
        List<string> rest = [.. these];
        foreach (string one in those)
        {
            rest.Remove(one);
        }

        return rest;
    }

    private static string Shown(string id, string text, TextSpan span)
    {
        int start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        int end = text.IndexOf('\n', span.End);
        return $"{id} {text[start..span.Start]}⟦{text.Substring(span.Start, span.Length)}⟧{text[span.End..(end < 0 ? text.Length : end)]}";
    }

    private static string Cases([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "OddCode.txt");

    /// <param name="Ids">The diagnostics expected, in the order of their places.</param>
    private sealed record OddCase(bool IsMember, ImmutableArray<string> Ids, string Text)
    {
        public static OddCase Of(string line)
        {
            int bar = line.IndexOf('|', StringComparison.Ordinal);
            string[] words = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new OddCase(words.Contains("member"), [.. words.Where(word => word != "member")], line[(bar + 1)..].Trim());
        }
    }
}
