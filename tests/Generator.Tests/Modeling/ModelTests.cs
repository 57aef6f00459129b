using System.Collections;
using System.Reflection;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Snapshots;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Modeling;

/// <summary>What the steps hand on can be kept and compared: equal for equal text, and free of anything that holds a compilation.</summary>
public class ModelTests
{
    public static TheoryData<string> Scenarios => Scenario.Names;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void EqualTextGivesEqualOutputs(string scenario)
    {
        Generation one = new Scenario(scenario).Project().Run();
        Generation other = new Scenario(scenario).Project().Run();

        foreach (string step in Steps.All.Where(one.Steps.ContainsKey))
        {
            Assert.Equal(Outputs(one, step), Outputs(other, step));
            Assert.Equal(Outputs(one, step).Select(output => output.GetHashCode()), Outputs(other, step).Select(output => output.GetHashCode()));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void HoldNothingOfTheCompiler(string scenario)
    {
        Generation generation = new Scenario(scenario).Project().Run();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

        foreach (string step in Steps.All.Where(generation.Steps.ContainsKey))
        {
            foreach (object output in Outputs(generation, step))
            {
                Walk(output, step, seen);
            }
        }
    }

    /// <summary>Positions would make every step run again for a comment: nothing after Parse has them, and models have no node.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void HoldNoPosition(string scenario)
    {
        Generation moved = TestProject.Of([.. new Scenario(scenario).Files().Select(file => (file.Path, file.Path.EndsWith(".yaml", StringComparison.Ordinal) ? "# Moved.\n\n" + file.Text : file.Text))]).Run();
        Generation generation = new Scenario(scenario).Project().Run();

        foreach (string step in Steps.All.Where(generation.Steps.ContainsKey))
        {
            Assert.Equal(Outputs(generation, step), Outputs(moved, step));
        }
    }

    private static object[] Outputs(Generation generation, string step) =>
        [.. generation.Steps[step].SelectMany(run => run.Outputs).Select(output => output.Value)];

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        // A rule is a constant of ours.
        if (value is Rule)
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxTree or SyntaxNode or SourceText or Location or Compilation or AdditionalText or Delegate, $"{path} holds a {value.GetType().Name}");
        if (value is IEnumerable items && value.GetType().IsArray)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!field.FieldType.IsPointer && value.GetType().Assembly != typeof(object).Assembly)
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
