using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Modeling;

/// <summary>Says of a <c>$ref</c> what is wrong with it, if anything is.</summary>
internal static class ReferenceCheck
{
    public static void Report(DocumentScope scope, Place place, Declarations declarations)
    {
        if (place.Schema.Ref is not { } text || place.Path != scope.Root.Path)
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
                place.Schema.Pointer + "/$ref",
                AtKey: false,
                EquatableArray<string>.Own(arguments)));
    }
}
