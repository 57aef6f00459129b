using System.Collections.Concurrent;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>Binds a document's references to other documents and gathers what it uses of them.</summary>
/// <param name="entire">Whether the documents that are only named are wanted with all they say too, as evaluating needs them.</param>
internal sealed class Resolver(ContractIndex index, Library library, string rootNamespace, bool entire = false)
{
    private readonly ConcurrentDictionary<string, UsedDocument?> outlines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UsedDocument> targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> namespaces = new(StringComparer.Ordinal);

    public ResolvedDocument Resolve(SchemaDocument document)
    {
        MessageBinding? message = index.Message(document.Path);
        HashSet<string>? structural = entire ? null : ReferenceUse.Structural(document, message);
        var used = new List<UsedDocument>();
        var pending = new Queue<UsedDocument>();
        var whole = new HashSet<string>(StringComparer.Ordinal) { document.Path };
        var outlined = new Dictionary<string, UsedDocument>(StringComparer.Ordinal);
        pending.Enqueue(Use(document, isOwn: true));
        while (pending.Count > 0)
        {
            UsedDocument next = pending.Dequeue();
            used.Add(next);
            foreach (FileBinding file in next.Files)
            {
                if (file.Path is not { } path || whole.Contains(path) || (MetaSchema.Find(path) ?? library.Find(path)) is not { } target)
                {
                    continue;
                }

                bool byName = ReferenceEquals(next.Document, document) && structural is not null && !structural.Contains(file.File)
                    && !HasParts(document.Path) && !HasParts(path);
                if (byName && Outline(path) is { } outline)
                {
                    outlined[path] = outline;
                }
                else
                {
                    whole.Add(path);
                    pending.Enqueue(Target(path, target));
                }
            }
        }

        foreach (KeyValuePair<string, UsedDocument> outline in outlined)
        {
            if (!whole.Contains(outline.Key))
            {
                used.Add(outline.Value);
            }
        }

        return new ResolvedDocument(document, NamespaceOf(document.Path), message, used.ToEquatableArray());
    }

    /// <summary>The namespace of a file's types: the root namespace and the family of the nearest event table.</summary>
    private string NamespaceOf(string path)
    {
        string family = index.TableOf(path)?.Family ?? "";
        if (!namespaces.TryGetValue(family, out string? known))
        {
            namespaces[family] = known = Join(rootNamespace, family);
        }

        return known;
    }

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

    private UsedDocument Target(string path, SchemaDocument document)
    {
        if (!targets.TryGetValue(path, out UsedDocument? target))
        {
            targets[path] = target = Use(document, isOwn: false);
        }

        return target;
    }

    /// <summary>A document reduced to what a reference to its type needs; null where that cannot be told without the rest.</summary>
    private UsedDocument? Outline(string path)
    {
        if (!outlines.TryGetValue(path, out UsedDocument? known))
        {
            outlines[path] = known = library.Find(path) is { } document && DocumentOutline.Of(document) is { } outline ? Use(outline, default, isOwn: false) : null;
        }

        return known;
    }

    private UsedDocument Use(SchemaDocument document, bool isOwn) => Use(document, index.Bindings(document.Path), isOwn);

    private UsedDocument Use(SchemaDocument document, EquatableArray<FileBinding> files, bool isOwn) => new(
        document,
        NamespaceOf(document.Path),
        index.IsBase(document.Path),
        index.Message(document.Path) is { } message && TypeParametersOf(message).Count > 0,
        HasDeprecated(document.Root),
        files,
        isOwn);

    /// <summary>Whether a schema below a document's root has a URI of its own: a reference may mean it, or start from it.</summary>
    private bool HasParts(string path) => index.Surface(path) is { Ids.Count: > 1 };

    private static bool HasDeprecated(Schema root)
    {
        bool found = false;
        SchemaWalk.Each(root, schema => found |= schema.Deprecated);
        return found;
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
}
