namespace MessageContracts.Json.Patterns;

/// <summary>The names that ECMA 262 has for general categories beside the short ones (PropertyValueAliases of Unicode): .NET knows those only.</summary>
internal static class UnicodeProperty
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
        ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co",
        ["Unassigned"] = "Cn",
    };

    /// <summary>A general category as .NET names it; null for every other property, which .NET does not know.</summary>
    public static string? ToDotNet(string property)
    {
        int equals = property.IndexOf('=');
        bool isCategory = equals > 0 && property.Substring(0, equals) is "General_Category" or "gc";
        string value = isCategory ? property.Substring(equals + 1) : property;
        return ShortNames.TryGetValue(value, out string? name) ? name : ShortNames.ContainsValue(value) ? value : null;
    }

    /// <summary>Whether a property tells a script, by the words that ECMA 262 has for it.</summary>
    public static bool IsScript(string property)
    {
        int equals = property.IndexOf('=');
        return equals > 0
            && property.Substring(0, equals) is "Script" or "sc" or "Script_Extensions" or "scx"
            && property.Length > equals + 1
            && property.Skip(equals + 1).All(c => c == '_' || char.IsLetter(c));
    }
}
