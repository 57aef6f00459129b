using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Checking.Examples;

/// <summary>Finds the messages of which no example is there.</summary>
internal static class MissingExamples
{
    public static IEnumerable<ModelIssue> Issues(ContractIndex index, IEnumerable<ContractFile> examples)
    {
        HashSet<string> shown = new(examples.SelectMany(example => ExampleMatcher.Find(example.Path, index)).Select(schema => schema.Path), StringComparer.Ordinal);
        foreach (Surface surface in index.Surfaces.ToArray())
        {
            if (index.Counts(surface.Path) && !shown.Contains(surface.Path) && index.Message(surface.Path) is { } message)
            {
                string[] arguments = [message.Name, $"'examples/{surface.Stem}.json' beside this file"];
                yield return new ModelIssue(ExampleDiagnostics.NoExample, surface.Path, "", AtKey: false, EquatableArray<string>.Own(arguments));
            }
        }
    }
}
