using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// A mistake found while resolving or modelling. It names its place by pointer: positions stay out of the models, so that a
/// change of layout does not run anything again; who reports it finds the position in the tree.
/// </summary>
internal sealed record ModelIssue(
    Rule Rule,
    string Path,
    string Pointer,
    bool AtKey,
    EquatableArray<string> Arguments)
{
    /// <summary>Appended to a schema's pointer, it leads to the keyword that gives the name; where that is absent, to the schema.</summary>
    public const string NameKeyword = "/x-csharp-name";

    /// <summary>Which character of the text at the pointer is meant; -1 for all of it.</summary>
    public int Offset { get; init; } = -1;

    /// <summary>How many characters are meant.</summary>
    public int Length { get; init; } = 1;
}
