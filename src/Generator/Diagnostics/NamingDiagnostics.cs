
namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC05xx: C# names that cannot be, and names that break their family's rule.</summary>
internal static class NamingDiagnostics
{
    private static readonly RuleArea Area = new("Naming");

    public static Rule TypeName { get; } = Area.ErrorThatCostsTypes(
        "MC0501", "A type cannot have this name", "'{0}' would become the type '{1}', which {2}. Give it another name with 'x-csharp-name'.");

    public static Rule MemberClash { get; } = Area.ErrorThatCostsTypes(
        "MC0502", "A property cannot have this name", "'{0}' would become the property '{1}', which {2}. Give it another name with 'x-csharp-name'.");

    public static Rule EnumValueClash { get; } = Area.ErrorThatCostsTypes(
        "MC0503", "A value cannot have this name", "The value '{0}' would become the member '{1}', which is no name or is taken. Write the values as 'oneOf' of 'const' with 'x-csharp-name', or drop one.");

    public static Rule UnnamedBranch { get; } = Area.ErrorThatCostsTypes(
        "MC0504", "A branch has no name of its own", "This branch would become the type '{0}', which is taken. Tell it apart with 'x-csharp-name', a 'title' or a constant member.");

    public static Rule TypeClash { get; } = Area.ErrorThatCostsTypes(
        "MC0505", "Two schemas become one type", "The type '{0}' is already made from '{1}'. Give one of them another name with 'x-csharp-name'.");

    public static Rule MarkerClash { get; } = Area.ErrorThatCostsTypes(
        "MC0506", "A value of a type parameter cannot have this name", "The value '{0}' of '{1}' would become the type '{2}', which {3}. Leave it out and write a type of your own for it.");

    public static Rule TopicNameClash { get; } = Area.ErrorThatCostsTypes(
        "MC0507", "A topic style or an option cannot have this name", "'{0}' would become the property '{1}' of the class '{2}', which {3}. Rename it.");

    public static Rule FieldName { get; } = Area.Warning(
        "MC0510", "A field's name breaks its family's rule", "'{0}' does not match {1}, which '{2}' wants of every field ('field-names'). Rename it, or change the pattern.");

    public static Rule FileName { get; } = Area.Warning(
        "MC0511", "A schema file's name breaks its family's rule", "The file's name '{0}' does not match {1}, which '{2}' wants of every schema file ('file-names'). Rename it, or change the pattern.");

    public static Rule MessageName { get; } = Area.Warning(
        "MC0512", "A message's name breaks its family's rule", "'{0}' does not match {1}, which the table wants of every message ('message-names'). Rename it, or change the pattern.");
}
