using MessageContracts.Generator;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Resolving;
using MessageContracts.Tool.Messages;

namespace MessageContracts.Tool.Schemas;

/// <summary>A file of a folder of schemas.</summary>
/// <param name="Path">Its full path, with '/'.</param>
/// <param name="Role">What it is.</param>
internal sealed record SchemaFile(string Path, FileRole Role)
{
    public string Stem => PathText.Stem(Path);

    public ContractFile Read() => new(Path, Role, TextFile.Read(Path));
}
