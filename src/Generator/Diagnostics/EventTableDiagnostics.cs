
namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC03xx: mistakes in an event table, which show without looking at any schema.</summary>
internal static class EventTableDiagnostics
{
    private static readonly RuleArea Area = new("EventTables");

    public static Rule NotATable { get; } = Area.ErrorThatCostsTypes(
        "MC0301", "This is no event table", "An event table is a mapping with the keys 'family' and 'messages', but this is {0}.");

    public static Rule FamilyMissing { get; } = Area.ErrorThatCostsTypes(
        "MC0302", "The event table names no family", "The table has no 'family'. Add one, such as 'family: {0}': it becomes the namespace.");

    public static Rule InvalidName { get; } = Area.ErrorThatCostsTypes(
        "MC0303", "A name is not a C# identifier", "{0} cannot name a {1}. Write letters, digits and '_', and no digit first.");

    public static Rule UnknownKey { get; } = Area.ErrorThatCostsTypes(
        "MC0304", "A key is not known", "'{0}' is no key here.{1} Known are {2}.");

    public static Rule WrongDeclaration { get; } = Area.ErrorThatCostsTypes(
        "MC0305", "A declaration has the wrong kind of value", "'{0}' needs {1}, but this is {2}. What it declares is left out.");

    public static Rule WrongSetting { get; } = Area.Error(
        "MC0306", "A setting has the wrong kind of value", "'{0}' needs {1}, but this is {2}. It is left out.");

    public static Rule InvalidTypeParameter { get; } = Area.ErrorThatCostsTypes(
        "MC0307", "A type parameter has no proper name", "{0} cannot name a type parameter. Write 'T' and a name in PascalCase, such as 'TNamespace'.");

    public static Rule ValueMismatch { get; } = Area.ErrorThatCostsTypes(
        "MC0308", "A value does not match its type parameter", "{0} does not match the pattern {1} of '{2}'. Correct one of them.");

    public static Rule ValueClash { get; } = Area.ErrorThatCostsTypes(
        "MC0309", "Two values have one C# name", "{0} would be '{1}' in C#, and so is {2}. Remove or rename one.");

    public static Rule InvalidPattern { get; } = Area.Error(
        "MC0310", "A pattern of the event table is no regular expression", "{0} is no regular expression of ECMA-262 that can be matched: {1}");

    public static Rule UnbalancedBrace { get; } = Area.Error(
        "MC0311", "A brace has no partner", "This '{0}' has no partner. A placeholder is a name in braces, such as '{{name}}'.");

    public static Rule EmptyPlaceholder { get; } = Area.Error(
        "MC0312", "A placeholder is empty", "This placeholder names nothing. Write a name between the braces, or remove them.");

    public static Rule InvalidFiles { get; } = Area.ErrorThatCostsTypes(
        "MC0313", "A pattern of file names cannot be read", "The pattern of file names is wrong here: {0}");

    public static Rule IncompleteMessage { get; } = Area.ErrorThatCostsTypes(
        "MC0314", "An entry names no message", "An entry of 'messages' has either 'files', or 'name' and 'schema'; this has {0}.");

    public static Rule DuplicateMessage { get; } = Area.ErrorThatCostsTypes(
        "MC0315", "Two messages have one name", "There is a message '{0}' in this table already (line {1}). Rename or remove one.");

    public static Rule UnknownRenamePart { get; } = Area.Error(
        "MC0316", "A renamed part is not in the pattern", "'{0}' is no placeholder of 'files'.{1} Write one of its placeholders.");

    public static Rule InvalidCheck { get; } = Area.Error(
        "MC0317", "A check cannot be read", "Here {0} is expected. A check reads '{{a.b}} equals {{c}}'; each side may have 'up to first dot' after it.");

    public static Rule TopicTwice { get; } = Area.Error(
        "MC0318", "An entry has 'topic' and 'topics'", "This entry has 'topics' already. Keep one: 'topic' for a single template, 'topics' for named styles.");
}
