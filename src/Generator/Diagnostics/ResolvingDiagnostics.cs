
namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC04xx: what one file says of another and is not so.</summary>
internal static class ResolvingDiagnostics
{
    private static readonly RuleArea Area = new("Resolving");

    public static Rule UnknownFile { get; } = Area.Error(
        "MC0401", "A $ref names no file", "'$ref: {0}' names '{1}', and no schema file of the project is called so, by its $id, beside this file or anywhere. Correct the name or add the file.");

    public static Rule AmbiguousReference { get; } = Area.Error(
        "MC0402", "A $ref could mean several files", "'$ref: {0}' could mean {1}. Write the path from this file, or give one of them an '$id'.");

    public static Rule UnknownFragment { get; } = Area.Error(
        "MC0403", "A $ref leads to no schema", "'$ref: {0}' leads to a place where no schema stands. Correct what follows '#'.");

    public static Rule EndlessReference { get; } = Area.Error(
        "MC0404", "A chain of $refs never ends", "'$ref: {0}' leads to a $ref that leads back here, so no schema is ever reached. Let one of them hold a schema.");

    public static Rule UnknownSchemaFile { get; } = Area.ErrorThatCostsTypes(
        "MC0410", "An event names no schema", "The schema '{0}' of message '{1}' is no file of the project. Correct the name or add the file.");

    public static Rule NoFileMatches { get; } = Area.Warning(
        "MC0411", "A pattern matches no file", "No schema file is called like '{0}', so this entry makes no message.");

    public static Rule UnknownPlaceholder { get; } = Area.Error(
        "MC0412", "A placeholder means nothing", "'{{{0}}}' is no type parameter, no option, no part of the file name, and no field of message '{1}'. {2}");

    public static Rule OptionalPlaceholder { get; } = Area.Error(
        "MC0413", "A topic uses a field that may be missing", "'{{{0}}}' may be missing in message '{1}': {2} A topic is made of required fields only.");

    public static Rule NotScalarPlaceholder { get; } = Area.Error(
        "MC0414", "A topic uses a field that is no scalar", "'{{{0}}}' is {2} in message '{1}'. A placeholder stands for a string, a number or a boolean.");

    public static Rule UnknownFillField { get; } = Area.Warning(
        "MC0415", "A filled-in field is in no message", "No message of this table requires a field '{0}' that can hold this value ('now' goes into a text or a date-time), so there is nothing to fill in.");

    public static Rule SchemaTwice { get; } = Area.Warning(
        "MC0416", "A schema file stands twice", "'{0}' lies beside '{1}' and is not read. Remove one of them.");

    public static Rule MessageTwice { get; } = Area.Error(
        "MC0417", "A schema file is two messages", "'{0}' is already the schema of message '{1}', and a type has one routing. Give this message a schema file of its own, which may refer to '{0}'.");
}
