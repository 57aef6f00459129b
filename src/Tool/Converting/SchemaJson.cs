using System.Text.Json;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Converting;

/// <summary>
/// Writes a schema file as JSON. Every reference is bound first and written anew as the way to its target, and every <c>$id</c> is left
/// out: it would change what that way starts from, and validators differ in what they make of one that is no absolute URI. With them go the
/// names that only the place of an <c>$id</c> keeps apart.
/// </summary>
/// <param name="scope">The documents that references may lead to.</param>
/// <param name="tree">The document's file.</param>
/// <param name="isBundle">Whether it becomes a part of a file; else it is one, which names its dialect.</param>
internal sealed class SchemaJson(DocumentScope scope, Node tree, bool isBundle)
{
    private const string Dialect = "$schema";

    private static readonly string[] Names = ["$anchor", "$dynamicAnchor", "$recursiveAnchor"];

    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>The reference to a schema; null to keep it as it is written.</summary>
    public required Func<Place, string?> RefTo { get; init; }

    public required DynamicReferences Dynamic { get; init; }

    /// <param name="writer">Takes the JSON.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="ToolFailure">It holds what one file cannot say.</exception>
    public void Write(Utf8JsonWriter writer, SchemaDocument document)
    {
        UsedDocument used = scope.Documents.First(candidate => candidate.Document.Path == document.Path);
        Dialect dialect = isBundle ? scope.Root.Schema.Dialect : document.Root.Dialect;
        SchemaWalk.Each(document.Root, schema =>
        {
            CheckDialect(document, schema, dialect);
            places[schema.Pointer] = new Place(used, schema);

            // A reference among other keywords is a schema of its own.
            if (schema.Ref is not null)
            {
                places[schema.RefPointer] = new Place(used, schema);
            }
        });
        Write(writer, tree, "");
    }

    private void Write(Utf8JsonWriter writer, Node node, string pointer)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                WriteMapping(writer, node, pointer);
                break;
            case NodeKind.Sequence:
                writer.WriteStartArray();
                for (int i = 0; i < node.Items.Length; i++)
                {
                    Write(writer, node.Items[i], $"{pointer}/{i}");
                }

                writer.WriteEndArray();
                break;
            default:
                JsonText.Write(writer, node);
                break;
        }
    }

    private void WriteMapping(Utf8JsonWriter writer, Node node, string pointer)
    {
        bool isFile = pointer.Length == 0 && !isBundle;
        writer.WriteStartObject();
        if (isFile && node[Dialect] is null)
        {
            writer.WriteString(Dialect, Generator.Schemas.Dialect.Default.Uri);
        }

        foreach (Member member in node.Members)
        {
            string below = JsonPointer.Append(pointer, member.Name);
            if (!places.TryGetValue(pointer, out Place schema))
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, below);
            }
            else if (!IsLeftOut(schema, member.Name, isFile))
            {
                WriteKeyword(writer, node, member, below);
            }
        }

        writer.WriteEndObject();
    }

    private bool IsLeftOut(Place schema, string keyword, bool isFile) =>
        keyword == KeywordNames.Of(schema.Schema.Dialect.IdKeyword)
        || (keyword == Dialect && !isFile)
        || (Names.Contains(keyword) && (isBundle || Dynamic.IsPartitioned(schema.Path)));

    private void WriteKeyword(Utf8JsonWriter writer, Node node, in Member member, string pointer)
    {
        bool isReference = member.Name is "$ref" or "$dynamicRef" or "$recursiveRef";
        if (!isReference || !places.TryGetValue(pointer, out Place from) || scope.Follow(from) is not { } target || RefTo(target) is not { } text)
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Value, pointer);
        }
        else if (member.Name == "$ref" || Dynamic.IsPlain(from, target))
        {
            if (member.Name != "$ref" && node["$ref"] is not null)
            {
                throw Refused(from.Path, pointer, $"a {member.Name} beside a $ref cannot be converted; put one of them into an allOf.");
            }

            writer.WriteString("$ref", text.Length == 0 ? "#" : text);
        }
        else if (isBundle || !Dynamic.AreFiles(target))
        {
            string advice = isBundle ? "convert without --bundle." : "give each schema that has an $id a file of its own.";
            throw Refused(from.Path, pointer, $"this {member.Name} may lead to several schemas ({Dynamic.Candidates(target)}), which one file cannot say; {advice}");
        }
        else
        {
            string file = text.Contains('#', StringComparison.Ordinal) ? text[..text.IndexOf('#', StringComparison.Ordinal)] : text;
            writer.WriteString(member.Name, $"{file}#{target.Schema.DynamicAnchor}");
        }
    }

    private void CheckDialect(SchemaDocument document, Schema schema, Dialect dialect)
    {
        if (schema.Dialect.Draft != dialect.Draft)
        {
            string advice = isBundle ? "convert without --bundle, or declare the same $schema in both." : "give it a file of its own.";
            throw Refused(document.Path, JsonPointer.Append(schema.Pointer, Dialect), $"this schema is of {schema.Dialect.Name}, but {dialect.Name} is the dialect of the file that it would be in; {advice}");
        }
    }

    private ToolFailure Refused(string path, string pointer, string reason) =>
        new($"{SourcePlace.Of(Paths.Shown(path), NodeLocator.Locate(tree, pointer, LocateTarget.Key))}: {reason}");
}
