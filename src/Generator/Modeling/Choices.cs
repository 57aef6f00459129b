using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Questions about the branches of a choice and about what makes an object a record.</summary>
internal static class Choices
{
    // No keyword is called like a type, so that no schema of a file has such a pointer.
    private const string TypeBranch = "/type/";

    /// <summary>
    /// Whether the branches give the value its shape, so that it is a union; branches that only refine what stands beside them
    /// (<c>anyOf: [{required: [a]}, {required: [b]}]</c>) are checked instead.
    /// </summary>
    public static bool AddShape(DocumentScope scope, Conjunction around, IReadOnlyList<Place> branches)
    {
        foreach (Place branch in branches)
        {
            foreach (Place member in Conjunction.Of(scope, branch).Members)
            {
                if (GivesShape(member.Schema, around))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the schemas name members, so that an object is a record rather than a map.</summary>
    public static bool HasMembers(Conjunction conjunction)
    {
        foreach (Place member in conjunction.Members)
        {
            if (member.Schema.Properties.Count > 0 || member.Schema.Required.Count > 0 || member.Schema.Dependencies.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool DeclaresMembers(Conjunction conjunction)
    {
        foreach (Place member in conjunction.Members)
        {
            if (member.Schema.Properties.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an array has exactly as many items as one schema lists, so that each has a place and a name.</summary>
    public static bool IsClosedTuple(Conjunction conjunction)
    {
        int length = 0;
        int least = 0;
        bool closed = false;
        foreach (Place member in conjunction.Members)
        {
            Schema schema = member.Schema;
            if (schema.Items is not null || (length > 0 && schema.TupleItems.Count > 0))
            {
                return false;
            }

            length = Math.Max(length, schema.TupleItems.Count);
            least = Math.Max(least, schema.MinItems ?? 0);
            closed |= schema is { TupleItems.Count: > 0, AdditionalItems.Boolean: false } || (length > 0 && schema.MaxItems == length);
        }

        return length > 0 && closed && least >= length;
    }

    /// <summary>The branches that a list of types stands for: the same schema, once a type.</summary>
    public static IReadOnlyList<Place> ByType(Place place, JsonTypeSet types)
    {
        var branches = new List<Place>();
        foreach (string type in JsonTypeSets.ToNames(types))
        {
            branches.Add(place.In(Unevaluated.Without(place.Schema) with
            {
                // No schema stands there: the branch is not what its place declares.
                Pointer = place.Schema.Pointer + TypeBranch + type,
                Types = EquatableArray<string>.Own([type]),
                AllOf = default,
            }));
        }

        return branches;
    }

    /// <summary>The pointer at which a schema stands in its file: that of the list of types, for a branch made from one.</summary>
    public static string WrittenPointer(string pointer)
    {
        int name = pointer.LastIndexOf('/') + 1;
        int at = name - TypeBranch.Length;
        bool isBranch = at >= 0 && pointer.AsSpan(at).StartsWith(TypeBranch.AsSpan(), StringComparison.Ordinal);
        return isBranch && JsonTypeSets.Of(pointer.Substring(name)) != JsonTypeSet.None ? pointer.Substring(0, at) : pointer;
    }

    private static bool GivesShape(Schema schema, Conjunction around)
    {
        if (schema.Types.Count > 0 && !(schema.Types.Count == 1 && schema.Types[0] == "object" && HasMembers(around)))
        {
            return true;
        }

        if (schema.Const is not null || schema.Enum.Count > 0)
        {
            return !HasMembers(around);
        }

        foreach (NamedSchema property in schema.Properties)
        {
            if (!IsDeclared(property.Name, around))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeclared(string name, Conjunction around)
    {
        foreach (Place member in around.Members)
        {
            foreach (NamedSchema property in member.Schema.Properties)
            {
                if (property.Name == name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
