using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Resolving;

/// <summary>All surfaces and event tables of a project, with the questions that need all of them.</summary>
internal sealed class ContractIndex : IEquatable<ContractIndex>
{
    private readonly EquatableArray<Surface> surfaces;
    private readonly EquatableArray<EventTable> tables;
    private readonly Dictionary<string, Surface> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Surface>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Surface>> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> referenced = new(StringComparer.Ordinal);
    private readonly HashSet<string> bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageBinding> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileBinding[]> bindings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventTable?> tablesOf = new(StringComparer.Ordinal);

    public ContractIndex(EquatableArray<Surface> surfaces, EquatableArray<EventTable> tables)
    {
        this.surfaces = surfaces;
        this.tables = tables;
        foreach (Surface surface in surfaces)
        {
            byPath[PathText.Normalize(surface.Path)] = surface;
            Add(byStem, surface.Stem, surface);
            foreach (string id in surface.Ids)
            {
                Add(byId, id, surface);
            }
        }

        foreach (Surface surface in MetaSchema.Surfaces)
        {
            byPath[surface.Path] = surface;
            Add(byId, surface.Path, surface);
        }

        var bound = new Dictionary<BindingKey, FileBinding>();
        foreach (Surface surface in surfaces)
        {
            Bind(surface, bound);
        }

        foreach (EventTable table in tables)
        {
            MessageMatcher.Match(table, surfaces, this, messages);
        }
    }

    public EquatableArray<EventTable> Tables => tables;

    public EquatableArray<Surface> Surfaces => surfaces;

    /// <summary>Whether another file's types need to look into this one.</summary>
    public bool IsReferenced(string path) => referenced.Contains(path);

    /// <summary>Whether a schema extends this one by <c>allOf</c>.</summary>
    public bool IsBase(string path) => bases.Contains(path);

    /// <summary>The event-table entry that makes this file a message, if one does.</summary>
    public MessageBinding? Message(string path) => messages.TryGetValue(path, out MessageBinding? found) ? found : null;

    /// <summary>The event table whose family a file belongs to: the nearest one in its folder or a folder above.</summary>
    public EventTable? TableOf(string path) =>
        Surface(path) is { } surface && tablesOf.TryGetValue(surface.Directory, out EventTable? known) ? known : NearestTable(PathText.Directory(path));

    /// <summary>Where the file parts of a document's references lead.</summary>
    public EquatableArray<FileBinding> Bindings(string path) => bindings.TryGetValue(path, out FileBinding[]? found) ? EquatableArray<FileBinding>.Own(found) : default;

    private EventTable? NearestTable(string directory)
    {
        EventTable? nearest = null;
        int depth = -1;
        directory += "/";
        foreach (EventTable table in tables)
        {
            string folder = PathText.Directory(table.Path) + "/";
            if (folder.Length > depth && directory.StartsWith(folder, StringComparison.Ordinal))
            {
                nearest = table;
                depth = folder.Length;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Finds the file that a <c>$ref</c> means: by <c>$id</c>, then beside the referrer (<c>.json</c> and <c>.yaml</c> are
    /// one), then the only file of that stem in the project. Several candidates are given back as such.
    /// </summary>
    public ReferenceTarget Find(Surface from, string file)
    {
        if (ById(from, file) is { } sameId)
        {
            return sameId;
        }

        string beside = PathText.Combine(from.Directory, file);
        if (Beside(beside) is { } neighbour)
        {
            return new ReferenceTarget(neighbour, null);
        }

        if (!byStem.TryGetValue(PathText.Stem(file), out List<Surface>? sameStem))
        {
            return default;
        }

        return Single(sameStem);
    }

    /// <summary>The YAML file beside a JSON file of the same stem, which then does not count.</summary>
    public Surface? Shadowing(Surface surface)
    {
        if (surface.IsYaml)
        {
            return null;
        }

        foreach (Surface other in byStem[surface.Stem])
        {
            if (other.IsYaml && other.Directory == surface.Directory)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether a file makes types: it is there, and no YAML file beside it stands for the same.</summary>
    public bool Counts(string path) => Surface(path) is { } surface && Shadowing(surface) is null;

    /// <summary>The schema files of a name (without its extension) that make types.</summary>
    public IEnumerable<Surface> Called(string stem) =>
        byStem.TryGetValue(stem, out List<Surface>? found) ? found.Where(surface => Shadowing(surface) is null) : [];

    public Surface? Surface(string path) => byPath.TryGetValue(PathText.Normalize(path), out Surface? found) ? found : null;

    public bool Equals(ContractIndex? other) =>
        ReferenceEquals(this, other) || (other is not null && surfaces.Equals(other.surfaces) && tables.Equals(other.tables));

    public override bool Equals(object? obj) => Equals(obj as ContractIndex);

    public override int GetHashCode() => surfaces.GetHashCode();

    private static ReferenceTarget Single(List<Surface> candidates)
    {
        Surface first = candidates[0];
        foreach (Surface candidate in candidates)
        {
            // a.yaml and a.json in one folder are one document, and the YAML counts.
            if (candidate.Directory != first.Directory)
            {
                return new ReferenceTarget(null, candidate.Path + ", " + first.Path);
            }

            first = candidate.IsYaml ? candidate : first;
        }

        return new ReferenceTarget(first, null);
    }

    private static void Add(Dictionary<string, List<Surface>> map, string key, Surface surface)
    {
        if (!map.TryGetValue(key, out List<Surface>? list))
        {
            map[key] = list = [];
        }

        list.Add(surface);
    }

    /// <summary>Follows all references of a file, and notes what they lead to.</summary>
    private void Bind(Surface from, Dictionary<BindingKey, FileBinding> bound)
    {
        if (!tablesOf.ContainsKey(from.Directory))
        {
            tablesOf[from.Directory] = NearestTable(from.Directory);
        }

        var files = new FileBinding[from.References.Count];
        for (int i = 0; i < files.Length; i++)
        {
            string file = from.References[i];
            files[i] = Bind(from, file, bound);
            if (files[i].Path is { } path)
            {
                referenced.Add(path);
                if (from.Bases.Contains(file))
                {
                    bases.Add(path);
                }
            }
        }

        bindings[from.Path] = files;
    }

    /// <summary>Most files of a folder refer to the same few others, which are looked for once.</summary>
    private FileBinding Bind(Surface from, string file, Dictionary<BindingKey, FileBinding> bound)
    {
        BindingKey key = new(from.Id, from.Directory, file);
        if (!bound.TryGetValue(key, out FileBinding? binding))
        {
            ReferenceTarget target = Find(from, file);
            bound[key] = binding = new FileBinding(file, target.Surface?.Path, target.Ambiguous);
        }

        return binding;
    }

    private ReferenceTarget? ById(Surface from, string file)
    {
        if (byId.TryGetValue(file, out List<Surface>? found))
        {
            return Single(found);
        }

        return from.Id is { } id && byId.TryGetValue(UriText.Resolve(id, file), out found) ? Single(found) : null;
    }

    private Surface? Beside(string path)
    {
        string stem = PathText.Stem(path);
        string folder = PathText.Directory(path);
        foreach (string extension in (string[])[".yaml", ".yml", ".json"])
        {
            if (byPath.TryGetValue(folder.Length == 0 ? stem + extension : folder + "/" + stem + extension, out Surface? found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What the meaning of a reference depends on: the referrer's URI, its folder, and what is written.</summary>
    private sealed record BindingKey(string? Id, string Directory, string File);
}

/// <summary>What a reference leads to: one file, or the names of several that it could mean, or nothing.</summary>
internal readonly record struct ReferenceTarget(Surface? Surface, string? Ambiguous);
