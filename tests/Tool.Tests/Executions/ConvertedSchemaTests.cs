using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Converted schemas mean the same to an independent validator.</summary>
public sealed class ConvertedSchemaTests : IDisposable
{
    private readonly Folder folder = new();

    [DebianFact]
    public void Every_message_is_judged_alike_by_the_files() => AssertSameVerdicts();

    [DebianFact]
    public void Every_message_is_judged_alike_by_the_bundles() => AssertSameVerdicts("--bundle");

    [DebianFact]
    public void What_is_broken_is_judged_alike_too()
    {
        CommandLine.Run("convert", Repository.Schemas, "-o", folder["out"]);
        string schema = folder["out/koji/tag.json"];
        string[] broken = ["{}", "[]", """{"tag":1,"build":2,"user":3,"force":4}"""];
        string[] files = [.. broken.Select((text, i) => folder.Write($"broken{i}.json", text))];

        Assert.All(DebianValidator.AreValid([.. files.Select(file => (schema, file))]), Assert.False);
        Assert.All(files, file => Assert.Equal(ExitCode.Invalid, CommandLine.Run("validate", "tag", file, "--schemas", Repository.Schemas).ExitCode));
    }

    public void Dispose() => folder.Dispose();

    private void AssertSameVerdicts(params string[] more)
    {
        Assert.Equal(ExitCode.Valid, CommandLine.Run(["convert", Repository.Schemas, "-o", folder["out"], .. more]).ExitCode);
        Dictionary<string, string> schemas = Directory.EnumerateFiles(folder["out"], "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path, StringComparer.Ordinal);
        Message[] messages = [.. KnownMessages.All.Where(message => Emitted.Has(message.Stem) && !IsJudgedByFormat(message))];

        bool[] theirs = DebianValidator.AreValid([.. messages.Select(message => (schemas[message.Stem], message.Path))]);

        Assert.Equal(messages.Select(message => Ours(message)), messages.Select((message, i) => $"{Path.GetFileName(message.Path)} {theirs[i]}"));
    }

    private static string Ours(Message message) => $"{Path.GetFileName(message.Path)} {Emitted.Validate(message.Stem, File.ReadAllBytes(message.Path)).IsValid}";

    /// <summary>Debian's validator knows few formats without further packages, and not `uri`: a message that fails by nothing else is no evidence.</summary>
    private static bool IsJudgedByFormat(Message message)
    {
        ValidationReport report = Emitted.Validate(message.Stem, File.ReadAllBytes(message.Path));
        return !report.IsValid && report.Violations.All(violation => violation.Keyword == "format");
    }
}
