using MessageContracts.MessageBenchmarks.Measuring;

namespace MessageContracts.MessageBenchmarks.Samples;

/// <summary>One message, and all that is done to it.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Size">Its size in bytes, as it is read.</param>
/// <param name="IsReal">Whether it was seen in the wild, so that the targets bind.</param>
/// <param name="Contenders">What is measured.</param>
internal sealed record Sample(string Name, int Size, bool IsReal, IReadOnlyList<Contender> Contenders);
