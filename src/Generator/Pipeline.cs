using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Roslyn;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator;

/// <summary>The one step that touches Roslyn's inputs.</summary>
internal static class Pipeline
{
    public static ParsedFile? Parse(AdditionalText file, FileRole role, GeneratorOptions options, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? ParsedFile.Parse(file.Path, role, FileText.Of(text), options, cancellationToken) : null;
}
