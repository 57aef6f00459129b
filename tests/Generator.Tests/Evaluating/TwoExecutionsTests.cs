using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// The interpreter and the emitted code are two executions of one truth: they judge random instances of random schemas alike,
/// and reading them keeps its laws (<see cref="ReadingLaws"/>).
/// <c>TWO_EXECUTIONS_ROUNDS</c> says how many rounds of schemas are tried (1 unless set), <c>TWO_EXECUTIONS_SEED</c> where they start.
/// </summary>
public class TwoExecutionsTests
{
    private const int SchemaCount = 150;
    private const int InstanceCount = 40;

    private static readonly int Rounds = (int)Setting("TWO_EXECUTIONS_ROUNDS", 1);
    private static readonly ulong Seed = Setting("TWO_EXECUTIONS_SEED", 20240229);

    /// <summary>Where a schema gives no shape, so that the emitted code only checks.</summary>
    [Fact]
    public void WhereNothingIsBuilt() => Compare(RandomJson.Schema(shapeless: true));

    [Fact]
    public void WhereTypesAreMade() => Compare(RandomJson.Schema(shapeless: false));

    /// <summary>What is left unevaluated, which both track in ways of their own.</summary>
    [Theory]
    [InlineData("2019-09")]
    [InlineData("2020-12")]
    public void WhatIsEvaluated(string draft) => Compare(RandomEvaluated.Schema(draft), RandomEvaluated.Values());

    private static void Compare(Gen<string> schemas) => Compare(schemas, RandomJson.Values());

    private static void Compare(Gen<string> schemas, Gen<string> values) =>
        Complaint.AssertNone(Enumerable.Range(0, Rounds).SelectMany(round => Compare(schemas, values, Seed + (ulong)round)));

    private static string[] Compare(Gen<string> schemas, Gen<string> values, ulong seed)
    {
        string[] samples = [.. Gen.Sample(schemas, SchemaCount, new Rnd(seed), 3)];
        string[] instances = [.. Gen.Sample(values, SchemaCount * InstanceCount, new Rnd(seed), 3)];
        HashSet<int> refused = [.. Generate(samples, []).Diagnostics.Select(IndexOf)];
        Generation generation = Generate(samples, refused);
        string[] uncompiled = [.. generation.Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => $"{samples[IndexOf(error)]}\n  does not compile: {error}")
            .Distinct()];
        if (uncompiled.Length > 0)
        {
            return uncompiled;
        }

        GeneratedAssembly emitted = generation.Load();
        return [.. Enumerable.Range(0, samples.Length).Where(index => !refused.Contains(index)).SelectMany(index =>
            Differences(samples[index], emitted.Schema($"S{index}"), instances.AsSpan(index * InstanceCount, InstanceCount).ToArray()).Take(1))];
    }

    /// <summary>Without the schemas whose types would have no names of their own: such a mistake is the generator's to report.</summary>
    private static Generation Generate(string[] samples, HashSet<int> refused) =>
        TestProject.Of([.. samples.Select((schema, index) => ($"s{index}.json", schema)).Where((_, index) => !refused.Contains(index))]).Run();

    private static IEnumerable<string> Differences(string schema, ISchemaRunner emitted, string[] instances)
    {
        SchemaSet interpreted = new(("schema.json", schema));
        return instances
            .Select(instance => Difference(schema, interpreted.Evaluate("schema.json", instance).Count == 0, emitted, instance) is { } difference
                ? $"{schema}\n  {instance}\n  {difference}"
                : "")
            .Where(difference => difference.Length > 0);
    }

    private static string? Difference(string schema, bool valid, ISchemaRunner emitted, string instance)
    {
        if (emitted.Judge(instance).IsValid != valid)
        {
            return $"valid to the {(valid ? "interpreter" : "emitted code")} only";
        }

        return ReadingLaws.Broken(schema, emitted, instance);
    }

    /// <summary>The number of the schema that a diagnostic is about: <c>…/s12.json</c>, or <c>…/s12.json.g.cs</c>.</summary>
    private static int IndexOf(Diagnostic diagnostic) =>
        int.Parse(Path.GetFileName(diagnostic.Location.GetLineSpan().Path).Split('.')[0][1..], CultureInfo.InvariantCulture);

    private static ulong Setting(string name, ulong unset) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : unset;
}
