using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// What reading promises, whatever schema and instance: it finds what validating finds, and beside that only what a C# type cannot hold; it refuses where something
/// was found, and nowhere else; and what it builds, also leniently, is written back JSON-equal.
/// </summary>
internal static class ReadingLaws
{
    /// <summary>Which law is broken, and how; null where none is.</summary>
    /// <param name="schema">The schema's text.</param>
    /// <param name="emitted">Its type.</param>
    /// <param name="instance">The instance.</param>
    public static string? Broken(string schema, ISchemaRunner emitted, string instance)
    {
        ValidationReport judged = emitted.Judge(instance);
        (ValidationReport report, string? written) = emitted.ReadLeniently(instance);
        ValidationReport strict = emitted.ReadStrictly(instance);
        return !judged.Violations.SequenceEqual(report.Violations.Where(IsOfSchema)) ? $"validated: {judged}\n  read: {report}"
            : !strict.Violations.SequenceEqual(report.Violations) ? $"read leniently: {report}\n  strictly: {strict}"
            : written is null || IsRespelled(schema) || JsonAny.Parse(written) == JsonAny.Parse(instance) ? null
            : $"written as {written}, after: {report}";
    }

    private static bool IsOfSchema(Violation violation) => violation.Keyword != "x-csharp-type";

    /// <summary>Whether a format's C# type keeps the value, but not how it was spelled.</summary>
    private static bool IsRespelled(string schema) =>
        schema.Contains("\"date-time\"", StringComparison.Ordinal) || schema.Contains("\"uuid\"", StringComparison.Ordinal);
}
