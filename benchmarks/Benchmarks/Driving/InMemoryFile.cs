using System.Text;
using MessageContracts.Benchmarks.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Benchmarks.Driving;

/// <summary>An additional file whose text is at hand, as an editor's is.</summary>
internal sealed class InMemoryFile(SchemaFile file) : AdditionalText
{
    private readonly SourceText text = SourceText.From(file.Text, Encoding.UTF8);

    public override string Path => file.Path;

    public SchemaFile File => file;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
