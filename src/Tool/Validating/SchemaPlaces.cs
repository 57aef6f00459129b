using MessageContracts.Generator.Reading;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Validating;

/// <summary>Finds the line and column of a keyword that violations name by file and pointer; each is looked for once.</summary>
internal sealed class SchemaPlaces(ContractStore store)
{
    private readonly Lock looking = new();
    private readonly Dictionary<string, Keyword> known = new(StringComparer.Ordinal);

    /// <summary>The place of a keyword, and its value; null where it stands in no file.</summary>
    public SourcePlace? Find(string location, out Node? value)
    {
        lock (looking)
        {
            if (!known.TryGetValue(location, out Keyword? found))
            {
                known[location] = found = Look(location);
            }

            value = found.Value;
            return found.Place;
        }
    }

    private Keyword Look(string location)
    {
        int hash = location.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || store.FileOf(location[..hash]) is not { } path || store.Tree(path) is not { } root)
        {
            return new Keyword(null, null);
        }

        string pointer = location[(hash + 1)..];
        return new Keyword(SourcePlace.Of(Paths.Shown(path), NodeLocator.Locate(root, pointer, LocateTarget.Key)), NodeLocator.Find(root, pointer));
    }

    private sealed record Keyword(SourcePlace? Place, Node? Value);
}
