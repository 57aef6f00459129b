using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Analyzers;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>What the analyzers cost, where it can be counted; times are the benchmarks' to measure.</summary>
public class CostTests
{
    [Fact]
    public async Task One_analyzer_asks_for_each_kind_of_operation_once()
    {
        Assert.Equal([nameof(MisuseAnalyzer), nameof(PublishSuppressor)], Looking.Analyzers.Select(analyzer => analyzer.GetType().Name).Order(StringComparer.Ordinal));

        Assert.Equal(7, (await Registered(Shop.Own)).OperationActionsCount);
    }

    [Fact]
    public async Task A_project_without_contracts_is_not_looked_at()
    {
        AnalyzerTelemetryInfo registered = await Registered(CSharpCompilation.Create("Bare", [CSharpSyntaxTree.ParseText("class A { object B() => new A(); }")]));

        Assert.Equal(0, registered.OperationActionsCount);
    }

    [Fact]
    public void The_attributes_of_a_symbol_are_read_once_however_often_it_is_asked_for()
    {
        ContractSymbols symbols = ContractSymbols.Of(Shop.Referring)!;
        INamedTypeSymbol thing = Shop.Referring.GetTypeByMetadataName("Test.Shop.Thing")!;
        IPropertySymbol code = (IPropertySymbol)thing.GetMembers("Code").Single();
        INamedTypeSymbol sent = Shop.Referring.GetTypeByMetadataName("Test.Shop.ParcelSent`1")!;
        INamedTypeSymbol toNorth = sent.Construct(Shop.Referring.GetTypeByMetadataName("Test.Shop.North")!);
        INamedTypeSymbol toSouth = sent.Construct(Shop.Referring.GetTypeByMetadataName("Test.Shop.South")!);

        // Equal where it is the same array, or the same object.
        Assert.Single(symbols.ConstraintsOf(code));
        Assert.True(symbols.ConstraintsOf(code) == symbols.ConstraintsOf(code));
        Assert.True(symbols.ConstraintsOf(Note(toNorth)) == symbols.ConstraintsOf(Note(toSouth)));
        Assert.NotNull(symbols.MessageOf(toNorth));
        Assert.Same(symbols.MessageOf(toNorth), symbols.MessageOf(toSouth));
        Assert.NotNull(symbols.FamilyOf(thing));
        Assert.Same(symbols.FamilyOf(thing), symbols.FamilyOf(sent));

        static IPropertySymbol Note(INamedTypeSymbol message) => (IPropertySymbol)message.GetMembers("Note").Single();
    }

    [Fact]
    public void An_analyzer_keeps_nothing() =>
        Assert.All(Looking.Analyzers, analyzer => Assert.All(
            analyzer.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public),
            field => Assert.True(field.IsInitOnly)));

    private static async Task<AnalyzerTelemetryInfo> Registered(Compilation compilation)
    {
        MisuseAnalyzer analyzer = new();
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([analyzer]);
        await analysis.GetAnalyzerDiagnosticsAsync();
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
