using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>A schema file in memory.</summary>
internal sealed class SuiteText(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
