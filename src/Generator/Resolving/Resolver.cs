using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>Binds a document's references to other documents and gathers what it uses of them.</summary>
internal static class Resolver
{
    /// <param name="entire">Whether the documents that are only named are wanted with all they say too, as evaluating needs them.</param>
    public static ResolvedDocument Resolve(SchemaDocument document, ContractIndex index, Library library, string rootNamespace, bool entire = false)
    {
        MessageBinding? message = index.Message(document.Path);
        HashSet<string>? structural = entire ? null : ReferenceUse.Structural(document, message);
        var used = new List<UsedDocument>();
        var pending = new Queue<SchemaDocument>();
        var whole = new HashSet<string>(StringComparer.Ordinal) { document.Path };
        var outlined = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal);
        pending.Enqueue(document);
        while (pending.Count > 0)
        {
            SchemaDocument next = pending.Dequeue();
            EquatableArray<FileBinding> files = Bind(next, index);
            used.Add(Use(next, files, index, rootNamespace));
            foreach (FileBinding file in files)
            {
                if (file.Path is not { } path || whole.Contains(path) || (MetaSchema.Find(path) ?? library.Find(path)) is not { } target)
                {
                    continue;
                }

                bool byName = ReferenceEquals(next, document) && structural is not null && !structural.Contains(file.File)
                    && !HasParts(document.Path, index) && !HasParts(path, index);
                if (byName && library.Outline(path) is { } outline)
                {
                    outlined[path] = outline;
                }
                else
                {
                    whole.Add(path);
                    pending.Enqueue(target);
                }
            }
        }

        foreach (KeyValuePair<string, SchemaDocument> outline in outlined)
        {
            if (!whole.Contains(outline.Key))
            {
                used.Add(Use(outline.Value, default, index, rootNamespace));
            }
        }

        return new ResolvedDocument(document, NamespaceOf(document.Path, index, rootNamespace), message, used.ToEquatableArray());
    }

    /// <summary>The namespace of a file's types: the root namespace and the family of the nearest event table.</summary>
    public static string NamespaceOf(string path, ContractIndex index, string rootNamespace) =>
        Join(rootNamespace, index.TableOf(path)?.Family ?? "");

    public static string Join(string rootNamespace, string family)
    {
        string root = CSharpName.Namespace(rootNamespace);
        return family.Length == 0 ? root : root.Length == 0 ? CSharpName.Escape(family) : root + "." + CSharpName.Escape(family);
    }

    /// <summary>The type parameters that a message's topics name, in the table's order.</summary>
    public static List<TypeParameter> TypeParametersOf(MessageBinding message)
    {
        EquatableArray<Topic> topics = message.Entry.Topics.Count > 0 ? message.Entry.Topics : message.Table.Topics;
        var used = new List<TypeParameter>();
        foreach (TypeParameter parameter in message.Table.TypeParameters)
        {
            if (IsUsed(parameter, topics))
            {
                used.Add(parameter);
            }
        }

        return used;
    }

    private static UsedDocument Use(SchemaDocument document, EquatableArray<FileBinding> files, ContractIndex index, string rootNamespace) => new(
        document,
        NamespaceOf(document.Path, index, rootNamespace),
        index.IsBase(document.Path),
        index.Message(document.Path) is { } message && TypeParametersOf(message).Count > 0,
        files);

    /// <summary>Whether a schema below a document's root has a URI of its own: a reference may mean it, or start from it.</summary>
    private static bool HasParts(string path, ContractIndex index) => index.Surface(path) is { Ids.Count: > 1 };

    private static bool IsUsed(TypeParameter parameter, EquatableArray<Topic> topics)
    {
        foreach (Topic topic in topics)
        {
            foreach (TemplatePart part in topic.Template.Parts)
            {
                if (part.IsPlaceholder && part.Text == parameter.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static EquatableArray<FileBinding> Bind(SchemaDocument document, ContractIndex index)
    {
        if (index.Surface(document.Path) is not { } surface || surface.References.Count == 0)
        {
            return default;
        }

        var bindings = new FileBinding[surface.References.Count];
        for (int i = 0; i < bindings.Length; i++)
        {
            ReferenceTarget target = index.Find(surface, surface.References[i]);
            bindings[i] = new FileBinding(surface.References[i], target.Surface?.Path, target.Ambiguous);
        }

        return EquatableArray<FileBinding>.Own(bindings);
    }
}
