
namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC01xx: mistakes in the YAML or JSON of a file, whatever it describes.</summary>
internal static class ReadingDiagnostics
{
    private static readonly RuleArea Area = new("Reading");

    public static Rule Syntax { get; } = Area.ErrorThatCostsTypes(
        "MC0101", "The file is not well-formed", "This is not well-formed {0}: {1} Nothing else is said of the file before this is mended.");

    public static Rule Empty { get; } = Area.ErrorThatCostsTypes(
        "MC0102", "The file is empty", "The file is empty. Write a schema or an event table into it, or remove the file.");

    public static Rule NotUtf8 { get; } = Area.ErrorThatCostsTypes(
        "MC0103", "The file is not UTF-8", "The file is not UTF-8, it was read as {0}. Save it as UTF-8.");

    public static Rule TooLarge { get; } = Area.ErrorThatCostsTypes(
        "MC0104", "The file is too large", "The file has {0} bytes; at most {1} are read. Split it.");

    public static Rule TooDeep { get; } = Area.ErrorThatCostsTypes(
        "MC0105", "The file is nested too deeply", "Values are nested more than {0} levels deep here. Move the inner part to a file of its own and refer to it with '$ref'.");

    public static Rule SeveralDocuments { get; } = Area.Error(
        "MC0106", "The file holds several documents", "A second YAML document starts here and is not read. Put it into a file of its own.");

    public static Rule DuplicateKey { get; } = Area.Error(
        "MC0107", "A key stands twice", "The key '{0}' stands in this mapping already (line {1}), and the first counts. Remove or rename one.");

    public static Rule KeyIsNoName { get; } = Area.Error(
        "MC0108", "A key is not a name", "A key must be a plain name, but this is {0}. The entry is not read.");

    public static Rule UnknownTag { get; } = Area.Error(
        "MC0109", "A tag is not known", "The tag '{0}' has no meaning here. Remove it; only !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are read.");

    public static Rule TagMismatch { get; } = Area.Error(
        "MC0110", "A tag does not fit its value", "The tag '{0}' does not fit {1}. Correct the value or remove the tag.");

    public static Rule UnknownAnchor { get; } = Area.Error(
        "MC0111", "An alias has no anchor", "There is no anchor '&{0}' above this alias. Define it first, or quote the text if no alias is meant.");

    public static Rule AliasCycle { get; } = Area.Error(
        "MC0112", "An alias contains itself", "The alias '*{0}' stands inside its own anchor. Use '$ref' for a recursive schema.");

    public static Rule AliasExpansion { get; } = Area.ErrorThatCostsTypes(
        "MC0113", "Aliases expand to too much", "With this alias the file expands to more than {0} values. Use '$ref' instead of aliases of aliases.");

    public static Rule MergeIsNoMapping { get; } = Area.Error(
        "MC0114", "A merge key names no mapping", "'<<' takes a mapping or a list of mappings, but this is {0}. Quote the key if it is meant as a name.");

    public static Rule NotFinite { get; } = Area.Error(
        "MC0115", "A number is not finite", "'{0}' is no number in JSON and is taken as text. Write a finite number, or quote it.");
}
