namespace MessageContracts.Conformance.Tests;

/// <summary>The tests of the suite that both executions decide otherwise, each with its reason. All are optional ones.</summary>
internal static class KnownExceptions
{
    private const string Content = "what a string holds is not looked at: `contentMediaType` and `contentEncoding` are annotations, as draft-07 leaves open (8.2)";

    private static readonly (string Name, string Reason)[] Draft7 =
    [
        ("optional/content: validation of string-encoded content based on media type: an invalid JSON document", Content),
        ("optional/content: validation of binary string-encoding: an invalid base64 string (% is not a valid character)", Content),
        ("optional/content: validation of binary-encoded media type documents: a validly-encoded invalid JSON document", Content),
        ("optional/content: validation of binary-encoded media type documents: an invalid base64 string that is valid JSON", Content),
    ];

    public static IReadOnlyList<(string Name, string Reason)> All => Draft7;

    /// <summary>Why a test is decided otherwise; null where it is not.</summary>
    public static string? ReasonOf(string draft, string test) =>
        draft == "draft7" ? Draft7.FirstOrDefault(known => test == known.Name).Reason : null;
}
