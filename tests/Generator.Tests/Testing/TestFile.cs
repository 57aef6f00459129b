using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Testing;

/// <summary>An additional file that is only in memory.</summary>
internal sealed class TestFile : AdditionalText
{
    private readonly SourceText text;

    public TestFile(string path, string text)
    {
        Path = path;
        this.text = SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>Decodes as the compiler does.</summary>
    public TestFile(string path, byte[] bytes)
    {
        Path = path;
        text = SourceText.From(bytes, bytes.Length, Encoding.UTF8);
    }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
