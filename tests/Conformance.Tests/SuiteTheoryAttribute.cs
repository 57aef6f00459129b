using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>A test that needs the suite; skipped, with the reason, where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuiteTheoryAttribute : TheoryAttribute
{
    public SuiteTheoryAttribute() => Skip = SuiteFolder.Missing!;
}

/// <inheritdoc cref="SuiteTheoryAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuiteFactAttribute : FactAttribute
{
    public SuiteFactAttribute() => Skip = SuiteFolder.Missing!;
}
