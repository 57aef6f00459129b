using System.Text.Json;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Converting;

/// <summary>
/// Writes a schema file as JSON. Every <c>$ref</c> is bound first and written anew as the way to its target, and every <c>$id</c> is left
/// out: it would change what that way starts from, and validators differ in what they make of one that is no absolute URI.
/// </summary>
/// <param name="scope">The documents that references may lead to.</param>
/// <param name="refTo">The reference to a schema; null to keep it as it is written.</param>
internal sealed class SchemaJson(DocumentScope scope, Func<Place, string?> refTo)
{
    private const string Dialect = "$schema";
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";

    /// <param name="writer">Takes the JSON.</param>
    /// <param name="document">The document.</param>
    /// <param name="tree">The document's file.</param>
    /// <param name="isFile">Whether it becomes a file of its own, which names its dialect.</param>
    public void Write(Utf8JsonWriter writer, SchemaDocument document, Node tree, bool isFile)
    {
        UsedDocument used = scope.Documents.First(candidate => candidate.Document.Path == document.Path);
        Dictionary<string, Place> places = new(StringComparer.Ordinal);
        SchemaWalk.Each(document.Root, schema =>
        {
            places[schema.Pointer] = new Place(used, schema);

            // A reference among other keywords is a schema of its own.
            if (schema is { Ref: not null, IsDynamicRef: false })
            {
                places[schema.RefPointer] = new Place(used, schema);
            }
        });
        Write(writer, tree, "", places, isFile);
    }

    private void Write(Utf8JsonWriter writer, Node node, string pointer, Dictionary<string, Place> places, bool isFile)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                WriteMapping(writer, node, pointer, places, isFile);
                break;
            case NodeKind.Sequence:
                writer.WriteStartArray();
                for (int i = 0; i < node.Items.Length; i++)
                {
                    Write(writer, node.Items[i], $"{pointer}/{i}", places, isFile: false);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonText.Write(writer, node);
                break;
        }
    }

    private void WriteMapping(Utf8JsonWriter writer, Node node, string pointer, Dictionary<string, Place> places, bool isFile)
    {
        bool isSchema = places.ContainsKey(pointer);
        writer.WriteStartObject();
        if (isFile && node[Dialect] is null)
        {
            writer.WriteString(Dialect, Draft7);
        }

        foreach (Member member in node.Members)
        {
            if (isSchema && (member.Name == "$id" || (member.Name == Dialect && !isFile)))
            {
                continue;
            }

            writer.WritePropertyName(member.Name);
            string below = JsonPointer.Append(pointer, member.Name);
            if (isSchema && member.Name == "$ref" && places.TryGetValue(below, out Place reference) && scope.Follow(reference) is { } target && refTo(target) is { } text)
            {
                writer.WriteStringValue(text.Length == 0 ? "#" : text);
            }
            else
            {
                Write(writer, member.Value, below, places, isFile: false);
            }
        }

        writer.WriteEndObject();
    }
}
