namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC071x: parts that nothing refers to.</summary>
internal static class UnusedDiagnostics
{
    private static readonly RuleArea Area = new("Unused");

    public static Rule UnusedFile { get; } = Area.Suggestion(
        "MC0710", "A schema file is not used", "No message of family '{0}' refers to this schema, and none is made of it. Refer to it, name it in '{1}', or remove it.");

    public static Rule UnusedDefinition { get; } = Area.Suggestion(
        "MC0711", "A definition is not used", "Nothing that is in use refers to '{0}'. Refer to it or remove it.");
}
