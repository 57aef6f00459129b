using System.Globalization;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Members that a schema requires and does not allow.</summary>
internal static class RequiredCheck
{
    public static void Check(CheckIssues issues, Place place)
    {
        for (int i = 0; i < place.Schema.Required.Count; i++)
        {
            string name = place.Schema.Required[i];
            if (Forbids(place, name) is { } forbidding)
            {
                issues.Add(
                    ContradictionDiagnostics.ForbiddenMember,
                    place,
                    "/required/" + i.ToString(CultureInfo.InvariantCulture),
                    name,
                    $"'{place.Location}/{forbidding}'");
            }
        }
    }

    /// <summary>What in a schema forbids a member; null where nothing does.</summary>
    public static string? Forbids(Place place, string name)
    {
        bool known = false;
        foreach (NamedSchema property in place.Schema.Properties)
        {
            if (property.Name == name)
            {
                known = true;
                if (property.Schema.Boolean == false)
                {
                    return "properties/" + JsonPointer.Escape(name);
                }
            }
        }

        foreach (NamedSchema pattern in place.Schema.PatternProperties)
        {
            if (EcmaPattern.Matches(pattern.Name, name))
            {
                known = true;
                if (pattern.Schema.Boolean == false)
                {
                    return "patternProperties/" + JsonPointer.Escape(pattern.Name);
                }
            }
        }

        return !known && place.Schema.AdditionalProperties is { Boolean: false } ? "additionalProperties" : null;
    }
}
