namespace MessageContracts.Conformance.Tests;

/// <summary>The tests of the suite that are decided otherwise, each with its reason. All are optional ones.</summary>
internal static class KnownExceptions
{
    private static readonly (string Name, string Reason)[] All =
    [
    ];

    /// <summary>Why a test is decided otherwise; null where it is not.</summary>
    public static string? ReasonOf(string test) =>
        All.FirstOrDefault(known => test.StartsWith(known.Name, StringComparison.Ordinal)).Reason;
}
