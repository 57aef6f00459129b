
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
        "MC0206", "A pattern is no regular expression", "{0} is no regular expression of ECMA-262 that can be matched: {1}");

    public static Rule UnknownKeyword { get; } = Area.Warning(
        "MC0207", "A keyword is not known", "'{0}' is no keyword of {1} and has no effect.{2} Put 'x-' before it if it is your own.");

    public static Rule UnknownDialect { get; } = Area.Error(
        "MC0208", "The dialect is not known", "{0} declares no dialect that is known here, so the schema is read as {1}.{2} Declare one of {3}.");

    public static Rule InvalidCSharpName { get; } = Area.ErrorThatCostsTypes(
        "MC0209", "A C# name is not an identifier", "{0} is no C# identifier. Write letters, digits and '_', and no digit first.");

    public static Rule MisspelledKeyword { get; } = Area.ErrorThatCostsTypes(
        "MC0210", "A keyword is misspelled", "'{0}' is no keyword of {1}. Did you mean '{2}'? It is read as that for now; put 'x-' before it if it is your own.");

    public static Rule OtherDraft { get; } = Area.Warning(
        "MC0220", "A keyword is of another draft", "'{0}' is a keyword of {1}, but this schema is of {2}, where it means nothing. {3}");

    public static Rule OtherForm { get; } = Area.Error(
        "MC0221", "A keyword has the form of another draft", "{0} is a form of {1}, but this schema is of {2}. {3}");

    public static Rule UnknownVocabulary { get; } = Area.Error(
        "MC0222", "A vocabulary is not known", "{0} is required here and is no vocabulary that is known, so its keywords would be ignored. Say 'false' where the schema means the same without them.");

    public static Rule MisplacedDialect { get; } = Area.Error(
        "MC0223", "A dialect is declared within a schema", "'$schema' holds for a whole document or for a schema with an '{0}' of its own. Move it there.");
}
