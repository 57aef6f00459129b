using System.Text;
using System.Text.Json.Nodes;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>All documents that differ from a given one in a single member: left out, or of an unexpected value.</summary>
internal static class Mutations
{
    private static readonly string[] Values = ["null", "7", "\"\"", "false", "[[{}]]", """{"id":{"type":[1]}}"""];

    public static IEnumerable<(string Pointer, string What, byte[] Json)> Of(byte[] json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        foreach ((JsonObject parent, string name, string pointer) in Members(root, "").ToList())
        {
            int index = parent.IndexOf(name);
            JsonNode? original = parent[name];
            parent.Remove(name);
            yield return (pointer, "left out", Encoding.UTF8.GetBytes(root.ToJsonString()));
            foreach (string value in Values)
            {
                parent.Insert(index, name, JsonNode.Parse(value));
                yield return (pointer, value, Encoding.UTF8.GetBytes(root.ToJsonString()));
                parent.Remove(name);
            }

            parent.Insert(index, name, original);
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name, string Pointer)> Members(JsonNode? node, string pointer) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Members(member.Value, $"{pointer}/{Escaped(member.Key)}").Prepend((parent, member.Key, $"{pointer}/{Escaped(member.Key)}"))),
        JsonArray items => items.SelectMany((item, i) => Members(item, $"{pointer}/{i}")),
        _ => [],
    };

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
