using System.Text.Json.Nodes;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>The dialects that the suite's folders are of. Its older drafts declare none in their schemas: the folder does.</summary>
internal static class Dialects
{
    private static readonly Dictionary<string, string> Uris = new(StringComparer.Ordinal)
    {
        ["draft4"] = "http://json-schema.org/draft-04/schema#",
        ["draft6"] = "http://json-schema.org/draft-06/schema#",
        ["draft7"] = "http://json-schema.org/draft-07/schema#",
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
    };

    /// <summary>What <c>$schema</c> says for a draft; null for one that is not supported.</summary>
    public static string? UriOf(string draft) => Uris.GetValueOrDefault(draft);

    /// <summary>The keyword that gives a schema its URI.</summary>
    public static string IdKeywordOf(string draft) => draft == "draft4" ? "id" : "$id";

    /// <summary>A schema that declares its draft, as a text.</summary>
    public static string Declare(string draft, JsonNode schema)
    {
        // The default is left undeclared, as the suite has it.
        if (schema is JsonObject keywords && draft != "draft7" && !keywords.ContainsKey("$schema"))
        {
            keywords.Insert(0, "$schema", Uris[draft]);
        }

        return schema.ToJsonString();
    }
}
