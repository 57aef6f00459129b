using System.Text.Json;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Commands;

/// <summary><c>contracts validate</c> over schemas of the test's own.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Parcel = """
        type: object
        required: [id]
        properties:
          id:
            type: integer
            minimum: 1
          to:
            $ref: address.yaml
        """;

    private readonly Folder folder = new();
    private readonly string schema;

    public ValidateTests()
    {
        schema = folder.Write("schemas/parcel.sent.yaml", Parcel);
        folder.Write("schemas/address.yaml", "properties:\n  city: { type: string }\n");
        folder.Write("schemas/parcels.events.yaml", "family: Parcels\nmessages:\n  - files: '{kind}.{state}.yaml'\n    rename: { kind: { parcel: package } }\n");
    }

    [Fact]
    public void A_valid_message_is_said_to_be_valid()
    {
        string message = folder.Write("good.json", """{"id": 1}""");

        Assert.Equal(new Outcome(0, "The message is valid.\n", ""), CommandLine.Run("validate", schema, message));
    }

    [Theory]
    [InlineData("elsewhere.yaml", "$id: address.yaml\n")]
    [InlineData("elsewhere.json", """{ "$id": "\u0061ddress.yaml" }""")]
    [InlineData("elsewhere.json", """{ "\u0024id": "address.yaml" }""")]
    public void A_file_that_has_the_id_of_a_reference_is_meant_before_the_one_beside_it(string name, string content)
    {
        folder.Write($"schemas/deep/{name}", name.EndsWith(".json", StringComparison.Ordinal) ? content.Replace(" }", ", \"type\": \"null\" }", StringComparison.Ordinal) : content + "type: 'null'\n");
        string message = folder.Write("m.json", """{"id": 1, "to": {"city": "Brno"}}""");

        Outcome outcome = CommandLine.Run("validate", schema, message);

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.Contains("type: /to: is an object, must be null", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("536870911")]
    public void A_limit_that_is_none_is_refused(string limit) =>
        Assert.Equal(
            new Outcome(2, "", "contracts: --max-bytes takes a number from 1 to 536870910. See 'contracts validate --help'.\n"),
            CommandLine.Run("validate", schema, "m.json", "--max-bytes", limit));

    [Fact]
    public void A_mistake_is_told_with_both_places_the_keyword_and_what_is_wanted()
    {
        string message = folder.Write("bad.json", "{\n  \"id\": 0,\n  \"to\": { \"city\": 7 }\n}\n");

        Outcome outcome = CommandLine.Run("validate", schema, message);

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.Equal(
            [
                $"{message}:2:9: error minimum: /id: is 0, must be at least 1",
                $"    by {schema}:6:5 (parcel.sent.yaml#/properties/id/minimum), minimum: 1",
                $"{message}:3:19: error type: /to/city: is the number 7, must be a string",
                $"    by {folder["schemas/address.yaml"]}:2:11 (address.yaml#/properties/city/type), type: \"string\"",
                "The message is invalid (2 mistakes).",
            ],
            outcome.Lines.Select(line => line.Replace("is the number 0", "is 0", StringComparison.Ordinal)));
    }

    [Fact]
    public void JSON_tells_the_value_found_and_the_value_wanted()
    {
        Outcome outcome = CommandLine.RunWith("""{"id": "x"}""", "validate", schema, "-", "--format", "json");

        JsonElement report = JsonDocument.Parse(outcome.Lines[0]).RootElement;
        Assert.Equal("(standard input)", report.GetProperty("place").GetProperty("file").GetString());
        Assert.Equal((1, 8), (report.GetProperty("place").GetProperty("line").GetInt32(), report.GetProperty("place").GetProperty("column").GetInt32()));
        Assert.Equal(("/id", "type", "x", "integer"), (Text("pointer"), Text("keyword"), Text("found"), Text("wanted")));
        Assert.Equal(5, report.GetProperty("schemaPlace").GetProperty("line").GetInt32());

        string? Text(string name) => report.GetProperty(name).GetString();
    }

    [Fact]
    public void SARIF_has_rules_results_and_the_schema_as_related_place()
    {
        string message = folder.Write("bad one.json", "{}");

        Outcome outcome = CommandLine.Run("validate", schema, message, "--format", "sarif");

        JsonElement run = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results")[0];
        Assert.Equal("json-schema/required", result.GetProperty("ruleId").GetString());
        Assert.Equal("json-schema/required", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        Assert.EndsWith("bad%20one.json", Uri("locations"), StringComparison.Ordinal);
        Assert.EndsWith("parcel.sent.yaml", Uri("relatedLocations"), StringComparison.Ordinal);

        string? Uri(string places) =>
            result.GetProperty(places)[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
    }

    [Fact]
    public void GitHub_gets_a_command_a_mistake_with_its_special_characters_escaped()
    {
        Outcome outcome = CommandLine.RunWith("""{"id": "50%, or: more"}""", "validate", schema, "-", "--format", "github");

        Assert.StartsWith(
            "::error file=(standard input),line=1,endLine=1,col=8,endColumn=23,title=json-schema/type::/id: is the string \"50%25, or: more\", must be an integer",
            outcome.Lines[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_of_JSON_lines_is_a_message_at_its_own_line()
    {
        Outcome outcome = CommandLine.RunWith("{\"id\": 1}\n\n{\"id\": 0}\n{\"id\": 2}\n", "validate", schema, "-");

        Assert.StartsWith("(standard input):3:8: error minimum", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal("1 of 3 messages is invalid (1 mistake).", outcome.Lines[^1]);
    }

    [Fact]
    public void Many_lines_are_told_in_their_order()
    {
        string lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $$"""{"id": {{i % 2}}}""" + "\n"));

        Outcome outcome = CommandLine.RunWith(lines, "validate", schema, "-");

        Assert.Equal("10000 of 20000 messages are invalid (10000 mistakes).", outcome.Lines[^1]);
        Assert.Equal(
            Enumerable.Range(0, 10_000).Select(i => $"(standard input):{(2 * i) + 1}:8:"),
            outcome.Lines.Where(line => line[0] == '(').Select(line => line[..(line.IndexOf(" error", StringComparison.Ordinal))]));
    }

    [Fact]
    public void A_message_over_several_lines_is_one_message() =>
        Assert.Equal("The message is valid.\n", CommandLine.RunWith("{\n \"id\": 1\n}\n", "validate", schema, "-").Output);

    [Fact]
    public void Lines_can_be_asked_for_where_the_first_is_broken()
    {
        Outcome outcome = CommandLine.RunWith("{\"id\": 1\n{\"id\": 1}\n", "validate", schema, "-", "--lines");

        Assert.Contains("MC0101", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal("1 of 2 messages is invalid (1 mistake).", outcome.Lines[^1]);
    }

    [Fact]
    public void A_folder_gives_all_messages_in_it_and_a_glob_those_that_match()
    {
        folder.Write("in/a.json", """{"id": 1}""");
        folder.Write("in/deep/b.jsonl", "{\"id\": 1}\n{\"id\": 2}\n");
        folder.Write("in/readme.txt", "no message");

        Assert.Equal("All 3 messages are valid.\n", CommandLine.Run("validate", schema, folder["in"]).Output);
        Assert.Equal("The message is valid.\n", CommandLine.Run("validate", schema, folder["in/**/*.json"]).Output);
    }

    [Theory]
    [InlineData("org.example.parcel.sent")]
    [InlineData("/topic/org.example.package.sent")]
    public void A_topic_names_the_schema_by_its_end_under_the_name_that_the_table_gives_it(string topic)
    {
        // Of three parts, as upstream's topics have; the schema here has two, so that the name must match as a whole.
        folder.Write("schemas/example.parcel.sent.yaml", Parcel);
        folder.Write("schemas/example.package.sent.yaml", Parcel);

        Outcome outcome = CommandLine.RunWith("""{"id": 1}""", "validate", "--schemas", folder["schemas"], "--topic", topic, "-");

        Assert.Equal(new Outcome(0, "The message is valid.\n", ""), outcome);
    }

    [Fact]
    public void The_topic_of_a_pull_request_names_it_as_Fedora_CI_does()
    {
        Message message = KnownMessages.Examples.First(message => message.Stem == "pull-request.test.complete");

        Outcome outcome = CommandLine.Run("validate", "-s", Repository.Schemas, "-t", "org.centos.prod.ci.dist-git-pr.test.complete", message.Path);

        Assert.Equal(new Outcome(0, "The message is valid.\n", ""), outcome);
    }

    [Theory]
    [InlineData("koji.event.Tag.f40.bash.kojira", "tag")]
    [InlineData("brew.event.Import.build", "import")]
    [InlineData("/queue/koji.event.RPMSign", "rpm-sign")]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test.complete", "koji-build.test.complete")]
    [InlineData("VirtualTopic.eng.ci.koji-build.test.complete", "koji-build.test.complete")]
    public void A_topic_is_known_by_the_templates_of_the_event_tables(string topic, string stem)
    {
        Message message = KnownMessages.Examples.First(message => message.Stem == stem);

        Outcome outcome = CommandLine.Run("validate", "-s", Repository.Schemas, "-t", topic, message.Path);

        Assert.Equal(new Outcome(0, "The message is valid.\n", ""), outcome);
    }

    [Fact]
    public void A_topic_of_none_of_the_messages_or_of_several_is_told()
    {
        folder.Write("schemas/parcel.yaml", Parcel);
        folder.Write("schemas/letter.yaml", Parcel);
        folder.Write("schemas/post.events.yaml", """
            family: Post
            messages:
              - { name: Parcel, schema: parcel.yaml, topic: 'post.{id}' }
              - { name: Letter, schema: letter.yaml, topic: '{id}.sent' }
            """);

        Outcome several = CommandLine.RunWith("{}", "validate", "-s", folder["schemas"], "-t", "post.sent", "-");
        Outcome none = CommandLine.RunWith("{}", "validate", "-s", folder["schemas"], "-t", "lost.property", "-");

        Assert.Equal((2, ""), (several.ExitCode, several.Output));
        Assert.Contains("'post.sent' could be of ", several.Error, StringComparison.Ordinal);
        Assert.EndsWith("give the schema itself instead of --topic.\n", several.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("has a topic like 'lost.property'", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_stands_twice_is_told_beside_what_the_schema_says()
    {
        Outcome outcome = CommandLine.RunWith("""{"id": 0, "id": 1}""", "validate", schema, "-");

        Assert.Contains(outcome.Lines, line => line.StartsWith("(standard input):1:11: error MC0107:", StringComparison.Ordinal));
        Assert.Contains(outcome.Lines, line => line.StartsWith("(standard input):1:8: error minimum:", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
