using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator;

/// <summary>What the project sets for the generator.</summary>
internal sealed record GeneratorOptions(string RootNamespace, string ProjectDirectory, ReadLimits Limits);
