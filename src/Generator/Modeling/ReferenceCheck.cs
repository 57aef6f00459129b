using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Says of each <c>$ref</c> in a file what is wrong with it, if anything is.</summary>
internal static class ReferenceCheck
{
    /// <param name="scope">The documents that references may lead to.</param>
    /// <param name="root">The root of the file.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static void Report(DocumentScope scope, Place root, Action<ModelIssue> report) =>
        SchemaWalk.Each(root.Schema, schema => ReportOne(scope, root.In(schema), report));

    private static void ReportOne(DocumentScope scope, Place place, Action<ModelIssue> report)
    {
        if (place.Schema.Ref is not { } text)
        {
            return;
        }

        if (scope.Follow(place) is null)
        {
            FileBinding? binding = place.Document.Binding(place.Schema);
            if (binding?.Ambiguous is { } candidates)
            {
                Add(ResolvingDiagnostics.AmbiguousReference, text, candidates);
            }
            else if (binding is { Path: null })
            {
                Add(ResolvingDiagnostics.UnknownFile, text, binding.File);
            }
            else
            {
                Add(ResolvingDiagnostics.UnknownFragment, text);
            }
        }
        else if (Anchor.IsEndless(scope, place))
        {
            Add(ResolvingDiagnostics.EndlessReference, text);
        }

        void Add(Rule rule, params string[] arguments) =>
            report(new ModelIssue(
                rule,
                place.Path,
                place.Schema.RefPointer,
                AtKey: false,
                EquatableArray<string>.Own(arguments)));
    }
}
