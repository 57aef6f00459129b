using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Says of each <c>$ref</c> in a file what is wrong with it, if anything is.</summary>
internal static class ReferenceCheck
{
    public static void Report(DocumentScope scope, Declarations declarations) =>
        SchemaWalk.Each(scope.Root.Schema, schema => Report(scope, scope.Root.In(schema), declarations));

    private static void Report(DocumentScope scope, Place place, Declarations declarations)
    {
        if (place.Schema.Ref is not { } text)
        {
            return;
        }

        if (scope.Follow(place) is null)
        {
            FileBinding? binding = scope.Binding(place.Document, place.Schema);
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

        void Add(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
            declarations.Report(new ModelIssue(
                descriptor,
                place.Path,
                place.Schema.RefPointer,
                AtKey: false,
                EquatableArray<string>.Own(arguments)));
    }
}
