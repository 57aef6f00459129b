using System.Text.Json;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>
/// Compares JSON documents, independently of the code under test: members in any order, numbers by value.
/// </summary>
internal static class JsonDifference
{
    /// <summary>The pointer to the first difference, and what it is; null where the documents are equal.</summary>
    public static string? Find(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected);
        using JsonDocument right = JsonDocument.Parse(actual);
        return Find(left.RootElement, right.RootElement, "");
    }

    private static string? Find(JsonElement expected, JsonElement actual, string pointer) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => FindInObject(expected, actual, pointer),
        (JsonValueKind.Array, JsonValueKind.Array) => FindInArray(expected, actual, pointer),
        _ => JsonElement.DeepEquals(expected, actual) ? null : $"{pointer}: {expected.GetRawText()} became {actual.GetRawText()}",
    };

    private static string? FindInObject(JsonElement expected, JsonElement actual, string pointer)
    {
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            string place = $"{pointer}/{member.Name}";
            string? found = actual.TryGetProperty(member.Name, out JsonElement other) ? Find(member.Value, other, place) : $"{place} was lost";
            if (found is not null)
            {
                return found;
            }
        }

        IEnumerable<string> added = actual.EnumerateObject().Select(member => member.Name).Except(expected.EnumerateObject().Select(member => member.Name));
        return actual.GetPropertyCount() == expected.GetPropertyCount() ? null : $"{pointer} has more members: {string.Join(", ", added)}";
    }

    private static string? FindInArray(JsonElement expected, JsonElement actual, string pointer) =>
        expected.GetArrayLength() != actual.GetArrayLength()
            ? $"{pointer} has {actual.GetArrayLength()} items instead of {expected.GetArrayLength()}"
            : expected.EnumerateArray().Zip(actual.EnumerateArray())
                .Select((pair, i) => Find(pair.First, pair.Second, $"{pointer}/{i}"))
                .FirstOrDefault(found => found is not null);
}
