namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC070x: mistakes in the example files beside the schemas, and examples that are missing.</summary>
internal static class ExampleDiagnostics
{
    private static readonly RuleArea Area = new("Examples");

    public static Rule InvalidExample { get; } = Area.Error(
        "MC0701", "An example does not fit its schema", "This example does not fit {0}: {1} {2} ('{3}' at {4}).");

    public static Rule UnknownSchema { get; } = Area.Warning(
        "MC0702", "An example has no schema", "Nothing is known of this example: {0}.{1}");

    public static Rule NoExample { get; } = Area.Suggestion(
        "MC0703", "A message has no example", "Message '{0}' has no example. Add one, such as {1}: it is checked, and shows readers what is meant.");
}
