namespace MessageContracts.Generator.Diagnostics;

/// <summary>MC080x: mistakes in what silences other diagnostics: comments in files, and options in <c>.editorconfig</c>.</summary>
internal static class SilencingDiagnostics
{
    private static readonly RuleArea Area = new("Silencing");

    public static Rule UnreadableComment { get; } = Area.Warning(
        "MC0801", "A comment that silences cannot be read", "Here {0} is expected. Write '# contracts: disable MC0711 - <reason>', with several ids between commas.");

    public static Rule MissingReason { get; } = Area.Warning(
        "MC0802", "A diagnostic is silenced without a reason", "This silences {0} and does not say why. Write the reason behind it: '# contracts: disable {0} - <reason>'.");

    public static Rule UnknownId { get; } = Area.Warning(
        "MC0803", "A silenced diagnostic is not known", "'{0}' is no diagnostic that files can have, so this silences nothing.{1} Correct the id or remove it.");

    public static Rule NotSilenceable { get; } = Area.Warning(
        "MC0804", "A diagnostic cannot be silenced in a file", "{0} costs a type its existence, its name or its arity, or says how others are silenced, so it cannot be silenced here. Mend what it says, and remove this.");

    public static Rule UselessComment { get; } = Area.Suggestion(
        "MC0805", "A comment silences nothing", "There is no {0} {1}, so this silences nothing. Remove it.");

    public static Rule InvalidSeverity { get; } = Area.Warning(
        "MC0806", "A severity is not known", "An .editorconfig sets '{0}' to '{1}', which is no severity, so it has no effect. Write none, suggestion, warning or error.");

    public static Rule UnknownOption { get; } = Area.Warning(
        "MC0807", "An option names no diagnostic", "'{0}' is set, but there is no such diagnostic, so it has no effect.{1} Correct the id or remove the option.");
}
