using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Converted schemas mean the same to an independent validator.</summary>
public sealed class ConvertedSchemaTests : IDisposable
{
    private const string Tree = """
        $schema: https://json-schema.org/draft/2020-12/schema
        $dynamicAnchor: node
        type: object
        properties:
          children: { type: array, items: { type: object, $dynamicRef: '#node' } }
        """;

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

    [DebianFact]
    public void A_schema_within_a_schema_is_found_by_its_id_in_files_and_bundles()
    {
        folder.Write("schemas/parcel.yaml", """
            $id: https://example.org/parcel.yaml
            type: object
            properties:
              from: { $ref: places/place.yaml }
              to: { $ref: 'places/place.yaml#code' }
            definitions:
              place:
                $id: places/place.yaml
                type: object
                required: [code]
                properties: { code: { $ref: '#code' } }
                definitions: { code: { $id: '#code', type: integer } }
            """);
        folder.Write("schemas/order.yaml", "type: object\nproperties: { parcel: { $ref: parcel.yaml } }\n");

        AssertJudged("order", (true, """{"parcel":{"from":{"code":1},"to":2}}"""), (false, """{"parcel":{"from":{"code":"x"}}}"""), (false, """{"parcel":{"to":"x"}}"""));
    }

    [DebianFact]
    public void A_dynamic_reference_with_one_goal_is_a_plain_one()
    {
        folder.Write("schemas/tree.yaml", Tree);
        folder.Write("schemas/garden.yaml", "$schema: https://json-schema.org/draft/2020-12/schema\nproperties: { tree: { $ref: tree.yaml } }\n");

        AssertJudged("garden", (true, """{"tree":{"children":[{"children":[]}]}}"""), (false, """{"tree":{"children":[{"children":1}]}}"""));
    }

    [Fact]
    public void A_dynamic_reference_with_several_goals_stays_in_files_and_is_refused_in_a_bundle()
    {
        folder.Write("schemas/tree.yaml", Tree);
        folder.Write("schemas/strict.yaml", "$schema: https://json-schema.org/draft/2020-12/schema\n$dynamicAnchor: node\n$ref: tree.yaml\nunevaluatedProperties: false\n");

        Assert.Equal(ExitCode.Valid, CommandLine.Run("convert", folder["schemas"], "-o", folder["files"]).ExitCode);
        Assert.Contains("\"$dynamicRef\": \"#node\"", folder.Read("files/tree.json"), StringComparison.Ordinal);

        Outcome bundle = CommandLine.Run("convert", folder["schemas"], "-o", folder["bundles"], "--bundle");
        Assert.Equal(ExitCode.CouldNotRun, bundle.ExitCode);
        Assert.Contains("tree.yaml:5:51: this $dynamicRef may lead to several schemas", bundle.Error, StringComparison.Ordinal);
        Assert.EndsWith("convert without --bundle.\n", bundle.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["bundles"]));
    }

    [Fact]
    public void Schemas_of_two_drafts_are_not_laid_into_one_file()
    {
        folder.Write("schemas/new.yaml", "$schema: https://json-schema.org/draft/2020-12/schema\nprefixItems: [{ type: string }]\n");
        folder.Write("schemas/old.yaml", "type: object\nproperties: { list: { $ref: new.yaml } }\n");

        Assert.Equal(ExitCode.Valid, CommandLine.Run("convert", folder["schemas"], "-o", folder["files"]).ExitCode);
        Outcome bundle = CommandLine.Run("convert", folder["schemas"], "-o", folder["bundles"], "--bundle");

        Assert.Equal(ExitCode.CouldNotRun, bundle.ExitCode);
        Assert.Contains("new.yaml:1:1: this schema is of 2020-12, but draft-07 is the dialect of the file", bundle.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Whether files and bundle judge as the schema does.</summary>
    private void AssertJudged(string stem, params (bool IsValid, string Message)[] messages)
    {
        Assert.Equal(new Outcome(0, "", ""), CommandLine.Run("convert", folder["schemas"], "-o", folder["files"]) with { Output = "" });
        Assert.Equal(new Outcome(0, "", ""), CommandLine.Run("convert", folder["schemas"], "-o", folder["bundles"], "--bundle") with { Output = "" });
        string[] files = [.. messages.Select((message, i) => folder.Write($"message{i}.json", message.Message))];
        bool[] expected = [.. messages.Select(message => message.IsValid)];

        Assert.Equal(expected, files.Select(file => CommandLine.Run("validate", folder[$"schemas/{stem}.yaml"], file).ExitCode == ExitCode.Valid));
        Assert.Equal(expected, DebianValidator.AreValid([.. files.Select(file => (folder[$"files/{stem}.json"], file))]));
        Assert.Equal(expected, DebianValidator.AreValid([.. files.Select(file => (folder[$"bundles/{stem}.json"], file))]));
    }

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
