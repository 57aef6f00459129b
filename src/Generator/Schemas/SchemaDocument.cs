namespace MessageContracts.Generator.Schemas;

/// <summary>One schema file, read: equal text gives equal documents, and so does text that differs in comments or layout only.</summary>
/// <param name="Path">The file's path as the compiler gave it; identifies the document, and is never emitted.</param>
/// <param name="DisplayPath">The path that messages and generated code show: relative, with '/'.</param>
/// <param name="Stem">The file's name without its last extension, <c>koji-build.test.complete</c>.</param>
/// <param name="Root">The root schema; an empty schema where the file could not be read.</param>
internal sealed record SchemaDocument(string Path, string DisplayPath, string Stem, Schema Root)
{
    /// <summary>Whether the text is not well-formed, so that some of this is guessed: types are made of it, and nothing is judged by it.</summary>
    public bool IsGuessed { get; init; }
}
