using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator;

/// <summary>What the project sets for the generator.</summary>
/// <param name="FormatsAreAnnotations">Whether <c>format</c> says something to people only: it then neither checks anything nor chooses a C# type.</param>
internal sealed record GeneratorOptions(string RootNamespace, string ProjectDirectory, ReadLimits Limits, bool FormatsAreAnnotations = false);
