using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>A schema document with all that its types use from elsewhere, and nothing more.</summary>
/// <param name="Message">Set where an event table makes the file a message.</param>
/// <param name="Used">
/// The document itself, the documents whose schemas it merges or looks into, and the outlines of those whose types it only names.
/// </param>
internal sealed record ResolvedDocument(
    SchemaDocument Document,
    string Namespace,
    MessageBinding? Message,
    EquatableArray<UsedDocument> Used);

/// <summary>A document in use.</summary>
/// <param name="IsBase">Whether an <c>allOf</c> somewhere extends it, so that it has an interface.</param>
/// <param name="HasTypeParameters">Whether it is a message whose C# type is generic.</param>
/// <param name="HasDeprecated">Whether a schema in it is deprecated, so that using its type or members warns.</param>
/// <param name="Files">Where the file parts of its references lead.</param>
/// <param name="IsOwn">Whether it is the very document that uses the others.</param>
internal sealed record UsedDocument(
    SchemaDocument Document,
    string Namespace,
    bool IsBase,
    bool HasTypeParameters,
    bool HasDeprecated,
    EquatableArray<FileBinding> Files,
    bool IsOwn)
{
    /// <summary>The schemas of the document that have a URI of their own; gathered once for all files that use it.</summary>
    public ResourceMap Resources { get; } = new(Document.Root);

    /// <summary>Where the file part of a schema's reference leads; null where it has none.</summary>
    public FileBinding? Binding(Schema schema)
    {
        string file = Reference.FileOf(schema, Resources);
        foreach (FileBinding binding in Files)
        {
            if (binding.File == file)
            {
                return binding;
            }
        }

        return null;
    }
}

/// <summary>The file part of a <c>$ref</c>, bound.</summary>
/// <param name="Path">The document meant; null where there is none.</param>
/// <param name="Ambiguous">The documents that it could mean, where they are several.</param>
internal sealed record FileBinding(string File, string? Path, string? Ambiguous);
