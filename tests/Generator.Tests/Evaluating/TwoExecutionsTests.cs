using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// The interpreter and the emitted code are two executions of one truth: they judge random instances of random schemas alike.
/// <c>TWO_EXECUTIONS_ROUNDS</c> says how many rounds of schemas are tried (2 unless set), <c>TWO_EXECUTIONS_SEED</c> where they start.
/// </summary>
public class TwoExecutionsTests
{
    private const int SchemaCount = 150;
    private const int InstanceCount = 40;

    private static readonly int Rounds = (int)Setting("TWO_EXECUTIONS_ROUNDS", 2);
    private static readonly ulong Seed = Setting("TWO_EXECUTIONS_SEED", 20240229);

    /// <summary>Where a schema gives no shape, so that the emitted code only checks.</summary>
    [Fact]
    public void WhereNothingIsBuilt() => Compare(RandomJson.Schema(shapeless: true));

    [Fact]
    public void WhereTypesAreMade() => Compare(RandomJson.Schema(shapeless: false));

    private static void Compare(Gen<string> schemas) =>
        Complaint.AssertNone(Enumerable.Range(0, Rounds).SelectMany(round => Compare(schemas, Seed + (ulong)round)));

    private static string[] Compare(Gen<string> schemas, ulong seed)
    {
        string[] samples = [.. Gen.Sample(schemas, SchemaCount, new Rnd(seed), 3)];
        string[] instances = [.. Gen.Sample(RandomJson.Values(), SchemaCount * InstanceCount, new Rnd(seed), 3)];
        Generation generation = TestProject.Of([.. samples.Select((schema, index) => ($"s{index}.json", schema))]).Run();
        string[] uncompiled = [.. generation.Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => $"{samples[IndexOf(error)]}\n  does not compile: {error}")
            .Distinct()];
        if (uncompiled.Length > 0)
        {
            return uncompiled;
        }

        GeneratedAssembly emitted = generation.Load();
        return [.. samples.SelectMany((schema, index) =>
            Differences(schema, emitted.Schema($"S{index}"), instances.AsSpan(index * InstanceCount, InstanceCount).ToArray()).Take(1))];
    }

    private static IEnumerable<string> Differences(string schema, ISchemaRunner emitted, string[] instances)
    {
        SchemaSet interpreted = new(("schema.json", schema));
        return instances
            .Where(instance => interpreted.Evaluate("schema.json", instance).Count == 0 != emitted.Judge(instance).IsValid)
            .Select(instance => $"{schema}\n  {instance}\n  valid to the {(emitted.Judge(instance).IsValid ? "emitted code" : "interpreter")} only");
    }

    /// <summary>The number of the schema whose code an error stands in: <c>…/s12.json.g.cs</c>.</summary>
    private static int IndexOf(Diagnostic error) =>
        int.Parse(Path.GetFileName(error.Location.GetLineSpan().Path).Split('.')[0][1..], CultureInfo.InvariantCulture);

    private static ulong Setting(string name, ulong unset) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : unset;
}
