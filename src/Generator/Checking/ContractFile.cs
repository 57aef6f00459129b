using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking;

/// <summary>A file of a project, its text in memory.</summary>
internal sealed record ContractFile(string Path, FileRole Role, FileText Text);
