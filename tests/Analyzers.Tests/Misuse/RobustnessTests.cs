using System.Collections.Concurrent;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Analyzers;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>An analyzer never throws, whatever stands in the files.</summary>
public class RobustnessTests
{
    // One of everything that analyzers look at.
    private const string Program = """
        using System; using System.Collections.Generic; using MessageContracts; using Test.Shop; using Test.Depot;
        readonly struct West : IHouse { public static string Value => "We st"; }
        static class Program
        {
            const string A = "a";
            static Thing Make(string code) => new() { Code = code };
            static async System.Threading.Tasks.Task Main(MessageBus bus)
            {
                var thing = new Thing { Code = $"{A}b", Count = -1, Home = new Uri("x", UriKind.Relative), Tags = ["a", .. new[] { "b" }, ""], Value = "ab", Label = new("long") };
                _ = thing with { Counts = new() { ["a"] = -1 }, Sex = new("femal"), AdditionalFields = new Dictionary<string, JsonAny> { { "A-B", 1 } } };
                var sent = new ParcelSent<West> { To = new() { City = "a*", Street = "s", Box = 1 }, Speed = ParcelSentSpeed.Fast, Count = 1, Note = "n", Route = "north.x" };
                sent.Publish(bus); Make("ab"); _ = ParcelSent<AnyHouse>.BindingKey(speed: "x");
                await bus.Subscribe<Moved>((_, _) => default, Moved.TopicWhere(id: "x"));
                _ = new Address { City = "a", House = "1", Gate = true, Floor = null }; _ = new Choice();
            }
        }
        """;

    [Fact]
    public async Task No_analyzer_throws_on_a_program_cut_anywhere()
    {
        for (int length = 0; length < Program.Length; length += 3)
        {
            await Looking.AtProgram(Shop.Own, Program[..length], compiles: false);
        }
    }

    [Fact]
    public async Task No_analyzer_throws_on_a_program_that_lacks_a_piece()
    {
        for (int start = 0; start < Program.Length; start += 5)
        {
            await Looking.AtProgram(Shop.Own, Program.Remove(start, Math.Min(4, Program.Length - start)), compiles: false);
        }
    }

    [Theory]
    [InlineData("_ = contact with { Email = };")]
    [InlineData("_ = contact with { Email = \"nobody\"")]
    [InlineData("_ = contact with { Email = flag ? \"nobody\" };")]
    [InlineData("_ = contact with { Email = flag ? : \"nobody\" };")]
    [InlineData("_ = contact with { Email = s switch { \"x\" => , _ => \"nobody\" } };")]
    [InlineData("_ = contact with { Email = s switch { } };")]
    [InlineData("_ = contact with { Email = $\"{\" };")]
    [InlineData("_ = contact with { Email = nameof() };")]
    [InlineData("_ = contact with { = \"nobody\" };")]
    [InlineData("_ = contact with { Email = Email = \"nobody\" };")]
    [InlineData("_ = new Contact { Email = \"nobody\", Email = \"nobody\" };")]
    [InlineData("_ = new Contact(\"nobody\") { Email };")]
    [InlineData("_ = new { Email = \"nobody\" } with { };")]
    [InlineData("_ = new KojiBuildTestComplete<> { Test = new() { Namespace = \"x\" } };")]
    [InlineData("_ = new KojiBuildTestComplete<Osci, Osci> { Test = new() { Namespace = \"x\" } };")]
    [InlineData("_ = new KojiBuildTestComplete<Nowhere> { Test = new() { Namespace = \"x\" } };")]
    [InlineData("_ = complete with { Test = new() { Namespace = \"cvp\" }, Test = null };")]
    [InlineData("_ = begun with { Tag = { Name = \"*\" } };")]
    [InlineData("_ = begun with { Tag = new() { Name = \"*\" }, [\"x\"] = 1 };")]
    [InlineData("_ = pipeline with { AdditionalFields = new() { [] = 1, [1] = 2, [\"A\"] = , { } } };")]
    [InlineData("_ = pipeline with { AdditionalFields = { [\"A-B\"] = 1 } };")]
    [InlineData("complete.Publish; complete.Publish(; bus.Publish(); complete?.Publish(bus)?.AsTask(); Publish();")]
    [InlineData("_ = RepoInit.BindingKey(tagName: ); _ = RepoInit.BindingKey(nowhere: \"*\", \"x\", tagName: \"*\", tagName: \"*\");")]
    [InlineData("_ = new TestCommonCategory(); _ = new TestCommonCategory(1, \"x\"); _ = new TestCommonCategory(null!); _ = new TestCommonCategory(text: );")]
    [InlineData("_ = test with { Progress = 1e999, Lifetime = 99999999999999999999, Label = [.., \"a\", .. ] };")]
    [InlineData("Contact.Email = \"nobody\"; this.Email = \"nobody\"; base = contact with { Email = \"nobody\" };")]
    [InlineData("[MessageContracts.Annotations.SchemaConstraint(Pattern = \"^[A-Z]$\", Location = null)] void L(string code) { } L(\"a\"); L(); L(code: );")]
    public async Task No_analyzer_throws_on_half_typed_initializers_of_the_real_contracts(string statements) =>
        await Looking.AtProgram(RealContracts.Referring, OddCodeTests.InMethod(statements), compiles: false);

    [Theory]
    [InlineData("[MessageContracts.Annotations.SchemaConstraint(Minimum = \"x\", Enum = \"[\", Pattern = \"(\", Format = \"none\", Depth = -1)]")]
    [InlineData("[MessageContracts.Annotations.SchemaConstraint(Minimum = null, Enum = null, Pattern = null, Location = null, MinLength = \"a\")]")]
    [InlineData("[MessageContracts.Annotations.SchemaConstraint(Unknown = 1, Enum = \"{}\", MultipleOf = \"0\")]")]
    [InlineData("[MessageContracts.Annotations.SchemaConstraint(")]
    public async Task No_analyzer_throws_on_attributes_that_nothing_generated(string attribute) =>
        await Looking.AtProgram(Shop.Own, $"class A {{ {attribute} public string? B {{ get; set; }} {attribute} public double C {{ get; set; }} static A Make() => new A {{ B = \"x\", C = 1 }}; }}", compiles: false);

    [Theory]
    [InlineData("using MessageContracts.Annotations; [KnownValues(null!)] struct S(string s) { static S Make() => new(\"x\"); }")]
    [InlineData("using MessageContracts.Annotations; [MemberGroups(MemberGroupRule.One, null!, \"\")] [MemberGroups((MemberGroupRule)9)] [MemberDependency(null!, null!)] record R { public string? A { get; init; } static R Make() => new() { A = \"x\" }; }")]
    [InlineData("using MessageContracts.Annotations; [MessageTopic(null!, \"{\")] [MessageTopic(\"\", \"{}.{.}.{A..B}.{$}\")] [MessageCheck(\"nonsense\")] [MessageCheck(null!)] record R { public string? A { get; init; } static R Make() => new() { A = \"x\" }; static string BindingKey(string a) => a; static string Use() => BindingKey(\"*\"); }")]
    [InlineData("using MessageContracts.Annotations; [MessageFamily(null!, Replacements = new[] { \"\", null!, \"a\" }, FieldNames = \"(\", MaxKeyBytes = -1)] static class XTopics; [MessageTopic(\"\", \"a.{A}\")] record R { public string? A { get; init; } static R Make() => new() { A = \"x\" }; }")]
    [InlineData("using MessageContracts.Annotations; using MessageContracts; [SegmentPattern(\"(\")] interface I : ISegment; [SegmentPattern(null!)] interface J : ISegment; [SegmentValue(null!)] struct S : I, J { public static string Value => \"x\"; }")]
    public async Task No_analyzer_throws_on_annotations_that_make_no_sense(string program) => await Looking.AtProgram(Shop.Own, program, compiles: false);

    [Fact]
    public async Task No_analyzer_throws_where_the_runtime_is_not_referred_to()
    {
        CSharpCompilation bare = CSharpCompilation.Create("Bare", [CSharpSyntaxTree.ParseText("")]);
        Assert.Empty(await Looking.AtProgram(bare, Program, compiles: false));
    }

    [Theory]
    [InlineData("{type: object, properties: {a: {type: string, pattern: '('}, b: {$ref: nowhere.yaml}, c: {minimum: x}}}")]
    [InlineData("{type: object, properties: {a: {minLength: 5, maxLength: 1, enum: []}}, oneOf: [], dependencies: {a: [z]}}")]
    [InlineData("type: [")]
    [InlineData("")]
    public async Task No_analyzer_throws_where_a_schema_is_broken(string schema)
    {
        TestProject project = TestProject.Of(("thing.yaml", schema));
        await Looking.AtProgram(project.Run().Compilation, "using Test; class U { static object Make() => new Thing { A = \"x\", B = 1, C = \"y\" }; }", compiles: false);
    }

    [Fact]
    public async Task The_analyzer_of_files_does_not_throw_where_a_file_cannot_be_read()
    {
        ConcurrentQueue<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([new LostFile(TestProject.Folder + "schemas/lost.yaml"), new LostFile(TestProject.Folder + "schemas/lost.events.yaml")], TestProject.Of().Options),
            (exception, _, _) => thrown.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        await CSharpCompilation.Create("Lost", []).WithAnalyzers([new ContractFileAnalyzer()], options).GetAllDiagnosticsAsync();
        Assert.Empty(thrown);
    }

    private sealed class LostFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
