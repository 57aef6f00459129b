using System.Collections.Immutable;
using System.Text.Json;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>The contracts of Koji and Fedora CI, from their assembly, as programs use them.</summary>
public class RealContractTests
{
    private static readonly CSharpCompilation Contracts = RealContracts.Referring;

    [Fact]
    public async Task Nothing_is_said_of_the_examples_written_as_initializers()
    {
        string[] examples = [.. Examples().Select((example, index) => $"static object E{index}() => {example};\n")];
        string program = "using System; using MessageContracts;\nstatic class Examples {\n" + string.Concat(examples) + "}";
        int initializers = CSharpSyntaxTree.ParseText(program).GetRoot().DescendantNodes().Count(node => node is BaseObjectCreationExpressionSyntax);

        Assert.Empty(await Looking.AtProgram(Contracts, program));
        Assert.InRange(examples.Length, 125, int.MaxValue);
        Assert.InRange(initializers, 600, int.MaxValue);
    }

    [Theory]
    [InlineData("MC0605", "new Contact { Name = \"n\", Team = \"t\", Docs = new Uri(\"https://example.org\"), Email = ⟦\"nobody\"⟧ }")]
    [InlineData("MC0605", "new Contact { Name = \"n\", Team = \"t\", Docs = ⟦new Uri(\"docs\", UriKind.Relative)⟧, Email = \"a@example.org\" }")]
    [InlineData("MC0605", "new TestError { Reason = \"r\", IssueUrl = ⟦new(\"issue\", UriKind.RelativeOrAbsolute)⟧ }")]
    [InlineData("MC0603", "new TestCommon { Type = \"t\", Category = TestCommonCategory.Functional, Namespace = \"n\", Progress = ⟦101⟧ }")]
    [InlineData("MC0603", "new TestCommon { Type = \"t\", Category = TestCommonCategory.Functional, Namespace = \"n\", Progress = ⟦-0.5⟧ }")]
    [InlineData("MC0610", "new TestCompleteResult(⟦\"pass\"⟧)")]
    [InlineData("MC0610", "new TestCommonCategory(⟦\"Functional\"⟧)")]
    [InlineData("MC0610", "new PackageListChangeAction(⟦\"added\"⟧)")]
    [InlineData("MC0611", "new Pipeline { Id = \"1\", Name = \"n\", AdditionalFields = new() { [⟦\"Re-run\"⟧] = 1 } }")]
    [InlineData("MC0611", "new RepoOptions { AdditionalFields = new() { [⟦\"a-b\"⟧] = 1 } }")]
    [InlineData("MC0620", "PackageListChange.BindingKey(tagName: ⟦\"f40-#\"⟧)")]
    [InlineData("MC0620", "TaskStateChange.BindingKey(⟦\"\"⟧)")]
    [InlineData("MC0612", "Any<Tag>() with { Build = Any<BuildInfo>() with { Name = ⟦\"a*\"⟧ } }")]
    [InlineData("MC0612", "Any<RepoInit>() with { Tag = Any<TagInfo>() with { Name = ⟦\"\"⟧ } }")]
    [InlineData("MC0615", "Any<KojiBuildTestComplete<Osci>>() with { Test = Any<TestOutcome>() with { Namespace = ⟦\"cvp.koji-build\"⟧ } }")]
    [InlineData("MC0615", "Any<BrewBuildTestQueued<Cvp>>() with { Test = Any<TestCommon>() with { Namespace = ⟦\"osci\"⟧ } }")]
    public async Task Each_mistake_is_said_once(string id, string marked)
    {
        const string Head = "using System; using MessageContracts; using MessageContracts.FedoraCi; using MessageContracts.Koji; using Pipeline = MessageContracts.FedoraCi.Pipeline;\nstatic class User { static T Any<T>() => throw new Exception(); static object Make() => ";
        string program = Head + marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal) + "; }";

        Diagnostic found = Assert.Single(await Looking.AtProgram(Contracts, program));

        Assert.Equal(id, found.Id);
        Assert.Equal(Head.Length + marked.IndexOf('⟦', StringComparison.Ordinal), found.Location.SourceSpan.Start);
        Assert.Equal(marked.IndexOf('⟧', StringComparison.Ordinal) - marked.IndexOf('⟦', StringComparison.Ordinal) - 1, found.Location.SourceSpan.Length);
    }

    private static IEnumerable<string> Examples()
    {
        foreach ((string family, string name) in new[] { ("koji", "Koji"), ("fedora-ci", "FedoraCi") })
        {
            foreach (string path in Directory.EnumerateFiles(Repository.Find($"schemas/{family}/examples"), "*.json").Order(StringComparer.Ordinal))
            {
                using JsonDocument example = JsonDocument.Parse(File.ReadAllText(path));
                yield return CSharpOf.Value(TypeOf("MessageContracts." + name, path, example.RootElement), example.RootElement);
            }
        }
    }

    private static INamedTypeSymbol TypeOf(string space, string path, JsonElement example)
    {
        string stem = Path.GetFileNameWithoutExtension(path).Split('+')[0];
        string name = $"{space}.{CSharpName.Pascal(stem)}";
        return Contracts.GetTypeByMetadataName(name)
            ?? Contracts.GetTypeByMetadataName(name + "`1")!.Construct(Contracts.GetTypeByMetadataName(space + "." + MarkerOf(example))
                ?? Contracts.GetTypeByMetadataName(space + ".NoNamespace")!);
    }

    private static string MarkerOf(JsonElement example) =>
        example.TryGetProperty("test", out JsonElement test) && test.TryGetProperty("namespace", out JsonElement owner)
            ? CSharpName.Pascal(owner.GetString()!.Split('.')[0])
            : "NoNamespace";
}
