using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>The analyzer and validation at run time decide alike of random constants under random constraints, and of random members under random rules.</summary>
public class DecisionTests
{
    private const int SchemaCount = 40;
    private const int MembersEach = 50;
    private const int GroupCount = 200;
    private const ulong Seed = 20261121;

    [Fact]
    public async Task A_constant_is_reported_exactly_where_validation_refuses_it()
    {
        Trial[] trials = [.. Gen.Sample(RandomTrial.All, SchemaCount * MembersEach, new Rnd(Seed), 5)];
        Compilation contracts = TestProject.Of([.. Enumerable.Range(0, SchemaCount).Select(index => ($"s{index}.json", SchemaOf(trials, index)))]).Run().Compilation;
        string program = Program(trials.Select((trial, index) => $"() => new S{index / MembersEach} {{ M{index % MembersEach} = {trial.Constant} }}.Validate()"));
        HashSet<int> reported = await Reported(contracts, program);
        Func<ValidationReport>[] validations = Load(Looking.With(contracts, program).Compilation);

        Complaint.AssertNone(trials.Select((trial, index) => (Trial: trial, Reported: reported.Contains(index), Valid: IsValid(validations[index])))
            .Where(outcome => outcome.Reported == outcome.Valid)
            .Select(outcome => $"{outcome.Trial.Schema}\n  {outcome.Trial.Constant}\n  {(outcome.Valid ? "reported, but valid" : "invalid, but not reported")}"));

        // Neither is rare, or nothing would be shown.
        Assert.InRange(reported.Count, trials.Length / 5, trials.Length * 4 / 5);
    }

    [Fact]
    public async Task An_initializer_is_reported_exactly_where_validation_refuses_its_members()
    {
        GroupTrial[] trials = [.. Gen.Sample(GroupTrial.All, GroupCount, new Rnd(Seed), 5)];
        Compilation contracts = TestProject.Of([.. trials.Select((trial, index) => ($"g{index}.json", trial.Schema))]).Run().Compilation;
        string program = Program(trials.Select((trial, index) => $"() => new G{index} {{ {trial.Initializer} }}.Validate()"));
        HashSet<int> reported = await Reported(contracts, program);
        Func<ValidationReport>[] validations = Load(Looking.With(contracts, program).Compilation);

        Complaint.AssertNone(trials.Select((trial, index) => (Trial: trial, Reported: reported.Contains(index), Valid: IsValid(validations[index])))
            .Where(outcome => outcome.Reported == outcome.Valid)
            .Select(outcome => $"{outcome.Trial.Schema}\n  {outcome.Trial.Initializer}\n  {(outcome.Valid ? "reported, but valid" : "invalid, but not reported")}"));
        Assert.InRange(reported.Count, trials.Length / 5, trials.Length * 4 / 5);
    }

    private static string Program(IEnumerable<string> validations) =>
        "using System;\nusing MessageContracts;\nusing Test;\nusing MessageContracts.Validation;\n"
        + "public static class Trials { public static bool Flag => Environment.ProcessorCount > 0; public static readonly Func<ValidationReport>[] All = [\n"
        + string.Concat(validations.Select(validation => validation + ",\n"))
        + "]; }";

    /// <summary>The validations in which something is said of a constant.</summary>
    private static async Task<HashSet<int>> Reported(Compilation contracts, string program)
    {
        const int FirstLine = 5;
        return [.. (await Looking.AtProgram(contracts, program)).Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - FirstLine)];
    }

    private static string SchemaOf(Trial[] trials, int schema) =>
        $"{{\"type\":\"object\",\"properties\":{{{string.Join(',', Enumerable.Range(0, MembersEach).Select(member => $"\"m{member}\":{trials[(schema * MembersEach) + member].Schema}"))}}}}}";

    private static Func<ValidationReport>[] Load(Compilation compilation)
    {
        using MemoryStream image = new();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        Type trials = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image).GetType("Trials")!;
        return (Func<ValidationReport>[])trials.GetField("All")!.GetValue(null)!;
    }

    // What cannot even be made, such as a URI of no form, cannot be sent either.
    private static bool IsValid(Func<ValidationReport> validate)
    {
        try
        {
            return validate().IsValid;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
