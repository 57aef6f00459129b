using System.Text.Json;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Converting;

/// <summary>One message's schema with every schema that it refers to in its <c>definitions</c>.</summary>
internal sealed class Bundle
{
    private readonly ContractStore store;
    private readonly DocumentScope scope;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    public Bundle(ContractStore store, DocumentScope scope)
    {
        this.store = store;
        this.scope = scope;
        foreach (UsedDocument used in scope.Documents)
        {
            string path = used.Document.Path;
            if (!MetaSchema.IsAt(path))
            {
                keys[path] = Free(used.Document.Stem);
            }
        }
    }

    /// <summary>The root refers to its own definition too, so that all references have one form and none is lost beside another keyword.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        DynamicReferences dynamic = new(scope.Documents.Select(used => used.Document));
        Node root = store.Tree(scope.Root.Path)!;
        writer.WriteStartObject();
        writer.WriteString("$schema", root["$schema"]?.Text ?? "http://json-schema.org/draft-07/schema#");
        WriteText(writer, root, "title");
        WriteText(writer, root, "description");
        writer.WriteStartArray("allOf");
        writer.WriteStartObject();
        writer.WriteString("$ref", Reference(scope.Root));
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("definitions");
        foreach (UsedDocument used in scope.Documents)
        {
            if (keys.TryGetValue(used.Document.Path, out string? key))
            {
                writer.WritePropertyName(key);
                SchemaJson json = new(scope, store.Tree(used.Document.Path)!, isBundle: true)
                {
                    RefTo = target => MetaSchema.IsAt(target.Path) ? null : Reference(target),
                    Dynamic = dynamic,
                };
                json.Write(writer, used.Document);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private string Reference(Place target) =>
        "#" + JsonConversion.Escaped("/definitions/" + JsonPointer.Escape(keys[target.Path]) + target.Schema.Pointer);

    private string Free(string stem)
    {
        string key = stem;
        for (int number = 2; keys.ContainsValue(key); number++)
        {
            key = $"{stem}-{number}";
        }

        return key;
    }

    private static void WriteText(Utf8JsonWriter writer, Node root, string name)
    {
        if (root[name] is { Kind: NodeKind.String } text)
        {
            writer.WriteString(name, text.Text);
        }
    }
}
