using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Finds properties that cannot be called what they would be called. The mistake is reported; the property gets a '_', so that
/// the rest of the code still compiles.
/// </summary>
internal static class MemberNames
{
    public static EquatableArray<MemberModel> Checked(
        EquatableArray<MemberModel> members,
        string typeName,
        bool isMessage,
        Place at,
        Declarations declarations,
        IReadOnlyList<Place> places)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var models = new MemberModel[members.Count];
        for (int i = 0; i < models.Length; i++)
        {
            MemberModel member = members[i];
            string name = member.CSharpName!;
            if (Clash(name, typeName, isMessage, taken) is { } clash)
            {
                declarations.Report(new ModelIssue(
                    NamingDiagnostics.MemberClash,
                    at.Path,
                    PointerOf(member.JsonName, at, places),
                    AtKey: true,
                    EquatableArray<string>.Own([member.JsonName, name, clash])));
                name = Free(name.Length == 0 ? "Field" : name, taken);
                member = member with { CSharpName = name };
            }

            taken.Add(CSharpName.Camel(name));
            models[i] = member;
        }

        return EquatableArray<MemberModel>.Own(models);
    }

    /// <summary>Why a property cannot be called so; null where it can.</summary>
    /// <param name="taken">The names of the properties before it, as locals.</param>
    public static string? Clash(string name, string typeName, bool isMessage, HashSet<string> taken) =>
        name.Length == 0 || !CSharpName.IsIdentifier(name) ? "is no C# identifier"
        : name == typeName ? "is also the name of its type"
        : CSharpName.IsReservedMember(name, isMessage) ? "is already a member of every generated record"
        : taken.Contains(CSharpName.Camel(name)) ? "is also what another property is called"
        : null;

    private static string Free(string name, HashSet<string> taken)
    {
        do
        {
            name += "_";
        }
        while (taken.Contains(CSharpName.Camel(name)));
        return name;
    }

    private static string PointerOf(string name, Place at, IReadOnlyList<Place> places)
    {
        foreach (Place place in places)
        {
            foreach (Schemas.NamedSchema property in place.Schema.Properties)
            {
                if (property.Name == name && place.Path == at.Path)
                {
                    return property.Schema.Pointer;
                }
            }
        }

        return at.Schema.Pointer;
    }
}
