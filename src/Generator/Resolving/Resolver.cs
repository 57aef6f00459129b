using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>Binds a document's references to other documents and gathers what it uses of them.</summary>
internal static class Resolver
{
    /// <param name="library">The documents that others refer to, by path.</param>
    public static ResolvedDocument Resolve(
        SchemaDocument document,
        ContractIndex index,
        IReadOnlyDictionary<string, SchemaDocument> library,
        string rootNamespace)
    {
        var used = new List<UsedDocument>();
        var pending = new Queue<SchemaDocument>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { document.Path };
        pending.Enqueue(document);
        while (pending.Count > 0)
        {
            SchemaDocument next = pending.Dequeue();
            EquatableArray<FileBinding> files = Bind(next, index);
            used.Add(new UsedDocument(
                next,
                NamespaceOf(next.Path, index, rootNamespace),
                index.IsBase(next.Path),
                index.Message(next.Path) is { } message && TypeParametersOf(message).Count > 0,
                files));
            foreach (FileBinding file in files)
            {
                if (file.Path is { } path && seen.Add(path) && (MetaSchema.Find(path) ?? (library.TryGetValue(path, out SchemaDocument? found) ? found : null)) is { } target)
                {
                    pending.Enqueue(target);
                }
            }
        }

        return new ResolvedDocument(
            document,
            NamespaceOf(document.Path, index, rootNamespace),
            index.Message(document.Path),
            used.ToEquatableArray());
    }

    /// <summary>The namespace of a file's types: the root namespace and the family of the nearest event table.</summary>
    public static string NamespaceOf(string path, ContractIndex index, string rootNamespace) =>
        Join(rootNamespace, index.TableOf(path)?.Family ?? "");

    public static string Join(string rootNamespace, string family) =>
        rootNamespace.Length == 0 ? family : family.Length == 0 ? rootNamespace : rootNamespace + "." + family;

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
