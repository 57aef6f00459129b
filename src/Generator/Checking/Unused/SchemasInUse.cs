using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking.Unused;

/// <summary>All schemas that are reached from some roots, over <c>$ref</c>s and whatever applies with a schema: everything but definitions that nothing refers to.</summary>
internal sealed class SchemasInUse
{
    private readonly Dictionary<string, HashSet<string>> pointers = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Pointer)> targets = [];

    /// <summary>Adds what a schema reaches.</summary>
    /// <param name="scope">The schema's file with entire documents.</param>
    /// <param name="root">The schema.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public void AddFrom(DocumentScope scope, Place root, CancellationToken cancellationToken)
    {
        Stack<Place> pending = new([root]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Place place = pending.Pop();
            if (targets.Add((place.Path, place.Schema.Pointer)))
            {
                SchemaWalk.Applied(place.Schema, schema => Add(scope, place.In(schema), pending));
            }
        }
    }

    public bool IsUsed(string path) => pointers.ContainsKey(path);

    /// <summary>Whether a schema or one below it is in use.</summary>
    public bool IsUsed(string path, string pointer) =>
        pointers.TryGetValue(path, out HashSet<string>? used)
        && (used.Contains(pointer) || used.Any(below => below.StartsWith(pointer + "/", StringComparison.Ordinal)));

    private void Add(DocumentScope scope, Place place, Stack<Place> pending)
    {
        if (!pointers.TryGetValue(place.Path, out HashSet<string>? used))
        {
            pointers[place.Path] = used = new HashSet<string>(StringComparer.Ordinal);
        }

        used.Add(place.Schema.Pointer);
        if (place.Schema.Ref is not null && scope.Follow(place) is { } target)
        {
            pending.Push(target);
        }
    }
}
