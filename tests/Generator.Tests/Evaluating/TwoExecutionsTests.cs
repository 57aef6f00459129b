using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>The interpreter and the emitted code are two executions of one truth: they judge random instances of random schemas alike.</summary>
public class TwoExecutionsTests
{
    private const int SchemaCount = 300;
    private const int InstanceCount = 40;
    private const ulong Seed = 20240229;

    /// <summary>Where a schema gives no shape, so that the emitted code only checks.</summary>
    [Fact]
    public void WhereNothingIsBuilt() => Compare(RandomJson.Schema(shapeless: true));

    [Fact(Skip = "Emission: a root 'type: [null, object]' refuses null, a record without 'type: object' lets other values pass unasserted, "
        + "a constant outside its type passes, of two tuples in an allOf only the first counts, and a scalar with anyOf becomes a union of itself.")]
    public void WhereTypesAreMade() => Compare(RandomJson.Schema(shapeless: false));

    private static void Compare(Gen<string> schemas)
    {
        string[] samples = [.. Gen.Sample(schemas, SchemaCount, new Rnd(Seed), 3)];
        string[] instances = [.. Gen.Sample(RandomJson.Values(), SchemaCount * InstanceCount, new Rnd(Seed), 3)];
        GeneratedAssembly emitted = TestProject.Of([.. samples.Select((schema, index) => ($"s{index}.json", schema))]).Run().Load();
        Complaint.AssertNone(samples.SelectMany((schema, index) =>
            Differences(schema, emitted.Schema($"S{index}"), instances.AsSpan(index * InstanceCount, InstanceCount).ToArray()).Take(1)));
    }

    private static IEnumerable<string> Differences(string schema, ISchemaRunner emitted, string[] instances)
    {
        SchemaSet interpreted = new(("schema.json", schema));
        return instances
            .Where(instance => interpreted.Evaluate("schema.json", instance).Count == 0 != emitted.Judge(instance).IsValid)
            .Select(instance => $"{schema}\n  {instance}\n  valid to the {(emitted.Judge(instance).IsValid ? "emitted code" : "interpreter")} only");
    }
}
