using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// Tells which of a document's references need more of the file they lead to than the name of its type: those that merge
/// schemas, those into the middle of a file, the branches of choices, and the fields that a topic, a header or a check names.
/// </summary>
internal static class ReferenceUse
{
    /// <summary>The file parts of the references that need the whole document; null where all of them do.</summary>
    public static HashSet<string>? Structural(SchemaDocument document, MessageBinding? message)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        bool all = document.Root.Ref is not null;
        SchemaWalk.Each(document.Root, schema =>
        {
            all |= MergesMembers(schema);
            Add(schema, files);
        });
        if (all)
        {
            return null;
        }

        if (message is not null)
        {
            foreach (NamedSchema property in document.Root.Properties)
            {
                if (property.Schema.Ref is { } reference && Names(message, property.Name))
                {
                    files.Add(Reference.Parse(reference).File);
                }
            }
        }

        return files;
    }

    /// <summary>
    /// Whether several schemas may apply to one member, or what a reference leads to decides what is unevaluated or asks back what is
    /// meant, so that no reference can be taken by its name alone.
    /// </summary>
    private static bool MergesMembers(Schema schema) =>
        schema.AllOf.Count > 0
        || schema.UnevaluatedProperties is not null
        || schema.UnevaluatedItems is not null
        || schema.DynamicAnchors.Count > 0
        || (schema.Properties.Count > 0 && (schema.PatternProperties.Count > 0 || schema.AdditionalProperties is { Boolean: null }));

    private static void Add(Schema schema, HashSet<string> files)
    {
        if (schema.Ref is { } text)
        {
            Reference reference = Reference.Parse(text);
            if (reference.Fragment.Length > 0)
            {
                files.Add(reference.File);
            }
        }

        AddBranches(schema.AnyOf, files);
        AddBranches(schema.OneOf, files);
    }

    private static void AddBranches(EquatableArray<Schema> branches, HashSet<string> files)
    {
        foreach (Schema branch in branches)
        {
            if (branch.Ref is { } reference)
            {
                files.Add(Reference.Parse(reference).File);
            }
        }
    }

    private static bool Names(MessageBinding message, string property)
    {
        EquatableArray<Topic> topics = message.Entry.Topics.Count > 0 ? message.Entry.Topics : message.Table.Topics;
        foreach (Topic topic in topics)
        {
            if (Names(topic.Template, property))
            {
                return true;
            }
        }

        foreach (Header header in message.Entry.Headers)
        {
            if (header.Template is { } template && Names(template, property))
            {
                return true;
            }
        }

        foreach (Check check in message.Table.Checks)
        {
            if (StartsWith(check.Left.Path, property) || StartsWith(check.Right.Path, property))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Template template, string property)
    {
        foreach (TemplatePart part in template.Parts)
        {
            if (part.IsPlaceholder && StartsWith(part.Text, property))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string path, string property) =>
        path.StartsWith(property, StringComparison.Ordinal) && (path.Length == property.Length || path[property.Length] == '.');
}
