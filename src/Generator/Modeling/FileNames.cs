namespace MessageContracts.Generator.Modeling;

/// <summary>Names that come from the file's own.</summary>
internal static class FileNames
{
    /// <summary>What a type's <c>SchemaName</c> says: the file's stem, and for a nested schema its pointer.</summary>
    public static string SchemaName(Place place) =>
        place.IsRoot ? place.Document.Document.Stem : place.Document.Document.Stem + "#" + place.Schema.Pointer;
}
