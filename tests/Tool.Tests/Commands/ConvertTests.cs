using System.Text.Json;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Commands;

/// <summary><c>contracts convert</c>.</summary>
public sealed class ConvertTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void References_lead_from_file_to_file_whatever_they_were_written_as()
    {
        folder.Write("schemas/a.yaml", """
            $id: https://example.org/contracts/a
            properties:
              beside: { $ref: b.yaml }
              part: { $ref: 'b.json#properties/name' }
              anchored: { $ref: 'b.yaml#word' }
              byId: { $ref: 'https://example.org/other#/definitions/x' }
              own: { $ref: '#/properties/beside' }
              $ref: { type: string }
            """);
        folder.Write("schemas/b.yaml", "properties:\n  name: { $id: '#word', type: string }\n");
        folder.Write("schemas/deep/c.yaml", "$id: https://example.org/other\ndefinitions:\n  x: { type: integer }\n");

        Assert.Equal(ExitCode.Valid, CommandLine.Run("convert", folder["schemas"], "-o", folder["out"]).ExitCode);

        JsonElement root = JsonDocument.Parse(folder.Read("out/a.json")).RootElement;
        JsonElement properties = root.GetProperty("properties");
        Assert.False(root.TryGetProperty("$id", out _));
        Assert.Equal("http://json-schema.org/draft-07/schema#", root.GetProperty("$schema").GetString());
        Assert.Equal(
            ["b.json", "b.json#/properties/name", "b.json#/properties/name", "deep/c.json#/definitions/x", "#/properties/beside"],
            new[] { "beside", "part", "anchored", "byId", "own" }.Select(name => properties.GetProperty(name).GetProperty("$ref").GetString()));
        Assert.Equal("string", properties.GetProperty("$ref").GetProperty("type").GetString());
    }

    [Fact]
    public void Examples_constants_and_numbers_stay_as_they_are()
    {
        folder.Write("schemas/a.yaml", "const: { $ref: b.yaml, $id: x }\nexamples: [1.50, 12345678901234567890]\n");

        CommandLine.Run("convert", folder["schemas"], "-o", folder["out"]);

        string json = folder.Read("out/a.json");
        Assert.Contains("\"$ref\": \"b.yaml\"", json, StringComparison.Ordinal);
        Assert.Contains("1.50", json, StringComparison.Ordinal);
        Assert.Contains("12345678901234567890", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_holds_all_that_it_refers_to()
    {
        CommandLine.Run("convert", Repository.Schemas, "-o", folder["out"], "--bundle");

        foreach (string file in Directory.EnumerateFiles(folder["out"], "*.json", SearchOption.AllDirectories))
        {
            Assert.All(References(JsonDocument.Parse(File.ReadAllText(file)).RootElement), reference => Assert.StartsWith("#/definitions/", reference, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_schema_with_a_mistake_is_named_and_nothing_is_written()
    {
        folder.Write("schemas/a.yaml", "$ref: nowhere.yaml\n");

        Outcome outcome = CommandLine.Run("convert", folder["schemas"], "-o", folder["out"]);

        Assert.Equal(ExitCode.CouldNotRun, outcome.ExitCode);
        Assert.Contains("a.yaml:1:7: MC0401", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void The_source_is_no_place_to_write_to()
    {
        folder.Write("schemas/a.yaml", "type: string\n");

        Assert.Contains("would stand twice", CommandLine.Run("convert", folder["schemas"], "-o", folder["schemas/json"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_becomes_YAML_with_its_order_and_its_comments()
    {
        folder.Write("schemas/a.json", """
            {
              // What it is.
              "type": "object", // always
              "required": ["on", "id"],
              /* Its members,
                 in order. */
              "properties": {
                "on": { "type": "string", "const": "yes" },
                "id": { "pattern": "^[a-z]+: #$", "description": "Two\nlines." },
                "n": { "enum": ["1", 1, null, "null", "", 1.50, "~", "0x10", "- a"] }
              }
            }
            """);

        Assert.Equal(ExitCode.Valid, CommandLine.Run("convert", folder["schemas"], "-o", folder["yaml"], "--to", "yaml").ExitCode);

        string yaml = folder.Read("yaml/a.yaml");
        Assert.StartsWith("# What it is.\ntype: object # always\nrequired: [on, id]\n# Its members,\n# in order.\nproperties:\n", yaml, StringComparison.Ordinal);
        CommandLine.Run("convert", folder["yaml"], "-o", folder["back"]);
        using JsonDocument back = JsonDocument.Parse(folder.Read("back/a.json"));
        using JsonDocument original = JsonDocument.Parse(folder.Read("schemas/a.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal(
            JsonSerializer.Serialize(original.RootElement.GetProperty("properties")),
            JsonSerializer.Serialize(back.RootElement.GetProperty("properties")));
    }

    [Fact]
    public void Every_schema_of_ours_comes_back_from_JSON_and_YAML_with_the_same_meaning()
    {
        CommandLine.Run("convert", Repository.Schemas, "-o", folder["json"]);
        CommandLine.Run("convert", folder["json"], "-o", folder["yaml"], "--to", "yaml");
        CommandLine.Run("convert", folder["yaml"], "-o", folder["again"]);

        string[] files = [.. Directory.EnumerateFiles(folder["json"], "*.json", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(file.Replace(folder["json"], folder["again"], StringComparison.Ordinal))));
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
