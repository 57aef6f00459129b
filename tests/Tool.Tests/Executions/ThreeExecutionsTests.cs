using System.Text.Json;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Emitted code, the interpreter in the compiler, and the command line say the same of every message, word for word.</summary>
public sealed class ThreeExecutionsTests
{
    public static TheoryData<string> Stems => [.. KnownMessages.All.Select(message => message.Stem).Where(Emitted.Has).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stems))]
    public void All_executions_find_the_same(string stem)
    {
        foreach (Message message in KnownMessages.All.Where(message => message.Stem == stem))
        {
            byte[] json = File.ReadAllBytes(message.Path);
            string emitted = Sorted(Emitted.Validate(stem, json).Violations.Select(Told));

            Assert.Equal(emitted, Sorted(Interpreted.Evaluate(stem, File.ReadAllText(message.Path)).Select(finding => Told(finding.InstancePointer, finding.Keyword, finding.SchemaLocation, finding.Message))));
            Assert.Equal(emitted, Sorted(OnCommandLine(stem, message.Path)));
        }
    }

    [Fact]
    public void There_are_messages_that_fit_and_their_schemas_find_no_mistake_in_themselves()
    {
        Assert.NotEmpty(KnownMessages.Examples);
        Assert.Equal(ExitCode.Valid, CommandLine.Run("check", Repository.Schemas).ExitCode);
    }

    private static string[] OnCommandLine(string stem, string path)
    {
        Outcome outcome = CommandLine.Run("validate", stem, path, "--schemas", Repository.Schemas, "--format", "json");
        Assert.Equal("", outcome.Error);
        string[] told = [.. outcome.Lines[..^1].Select(line => JsonDocument.Parse(line).RootElement).Select(Told)];
        Assert.Equal(told.Length == 0 ? ExitCode.Valid : ExitCode.Invalid, outcome.ExitCode);
        return told;
    }

    private static string Told(JsonElement report)
    {
        string pointer = Text(report, "pointer");
        string prefix = pointer.Length == 0 ? "(root): " : pointer + ": ";
        return Told(pointer, Text(report, "keyword"), Text(report, "schemaLocation"), Text(report, "message")[prefix.Length..]);
    }

    private static string Told(Violation violation) =>
        Told(violation.InstancePointer, violation.Keyword, violation.SchemaLocation, violation.Message);

    private static string Told(string pointer, string keyword, string location, string message) => $"{pointer} {keyword} {location}: {message}";

    private static string Text(JsonElement report, string name) => report.GetProperty(name).GetString()!;

    private static string Sorted(IEnumerable<string> told) => string.Join('\n', told.Order(StringComparer.Ordinal));
}
