
namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC02xx: mistakes in the keywords of one schema, which show without looking at any other file.</summary>
internal static class SchemaDiagnostics
{
    private static readonly RuleArea Area = new("Schemas");

    public static Rule NotASchema { get; } = Area.Error(
        "MC0201", "This is no schema", "A schema is a mapping of keywords, true or false, but this is {0}.{1}");

    public static Rule WrongValue { get; } = Area.Error(
        "MC0202", "A keyword has the wrong kind of value", "'{0}' needs {1}, but this is {2}. The keyword is not read.");

    public static Rule UnknownType { get; } = Area.Error(
        "MC0203", "A type is not known", "{0} is no type of JSON Schema.{1} Write null, boolean, integer, number, string, array or object.");

    public static Rule EmptyList { get; } = Area.Error(
        "MC0204", "A list needs an entry", "'{0}' needs at least one entry. Add one or remove the keyword.");

    public static Rule DuplicateEntry { get; } = Area.Error(
        "MC0205", "An entry stands twice", "{0} stands in '{1}' already. Remove it here.");

    public static Rule InvalidPattern { get; } = Area.Error(
        "MC0206", "A pattern is no regular expression", "{0} is no regular expression of ECMA-262: {1}");

    public static Rule UnknownKeyword { get; } = Area.Warning(
        "MC0207", "A keyword is not known", "'{0}' is no keyword of draft-07 and has no effect.{1} Put 'x-' before it if it is your own.");

    public static Rule OtherDraft { get; } = Area.Warning(
        "MC0208", "The schema is of another draft", "{0} is another draft than 'http://json-schema.org/draft-07/schema#'. Only the keywords of draft-07 are read.");

    public static Rule InvalidCSharpName { get; } = Area.ErrorThatCostsTypes(
        "MC0209", "A C# name is not an identifier", "{0} is no C# identifier. Write letters, digits and '_', and no digit first.");
}
