using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking;

/// <summary>A file of a project, its text in memory.</summary>
internal sealed record ContractFile(string Path, FileRole Role, FileText Text)
{
    /// <summary>What <c>.editorconfig</c> files say of this file, by key; null for what they do not name.</summary>
    public Func<string, string?> Option { get; init; } = static _ => null;
}
