using System.Text.Json.Nodes;
using MessageContracts.MessageBenchmarks.Measuring;
using YamlDotNet.Serialization;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>A schema with all that it refers to in one JSON document, for validators that read no YAML.</summary>
internal static class SchemaBundle
{
    /// <summary>Loads a schema for NJsonSchema.</summary>
    /// <param name="schema">Folder and stem, and the place of a schema within, such as <c>koji/import#/oneOf/0</c>.</param>
    public static NJsonSchema.JsonSchema Load(string schema)
    {
        string[] parts = schema.Split('#');
        string folder = Path.GetDirectoryName(parts[0])!;
        JsonObject definitions = [];
        Add(folder, Path.GetFileName(parts[0]), definitions);
        JsonObject root = new()
        {
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{Path.GetFileName(parts[0])}{parts.ElementAtOrDefault(1)}" }),
            ["definitions"] = definitions,
        };
        return NJsonSchema.JsonSchema.FromJsonAsync(root.ToJsonString()).GetAwaiter().GetResult();
    }

    private static void Add(string folder, string stem, JsonObject definitions)
    {
        if (definitions.ContainsKey(stem))
        {
            return;
        }

        IDeserializer yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        object content = yaml.Deserialize(File.ReadAllText(RepositoryFiles.PathOf($"schemas/{folder}/{stem}.yaml")))!;
        JsonNode node = JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(content))!;
        definitions[stem] = node;
        Bind(node, reference => Add(folder, reference, definitions));
    }

    /// <summary>Turns references to files into references within the bundle.</summary>
    private static void Bind(JsonNode? node, Action<string> found)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Bind(item, found);
            }
        }
        else if (node is JsonObject members)
        {
            members.Remove("$schema");
            members.Remove("examples");
            if (members["$ref"]?.GetValue<string>() is { } reference)
            {
                string[] parts = reference.Split('#');
                string stem = Path.GetFileNameWithoutExtension(parts[0]);
                string place = parts.ElementAtOrDefault(1) is { Length: > 0 } inner ? "/" + inner.TrimStart('/') : "";
                members["$ref"] = $"#/definitions/{stem}{place}";
                found(stem);
            }

            foreach ((_, JsonNode? value) in members.ToArray())
            {
                Bind(value, found);
            }
        }
    }
}
