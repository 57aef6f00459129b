using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>The contract model of one schema file: everything that is printed, and nothing that is not.</summary>
/// <param name="UsesDeprecated">Whether something that the file's types are made of may be marked as deprecated.</param>
internal sealed record FileModel(
    string HintName,
    string Path,
    string DisplayPath,
    string Namespace,
    EquatableArray<TypeModel> Types,
    bool UsesDeprecated,
    EquatableArray<ModelIssue> Issues);

/// <summary>What a type is called and what its schema says about it.</summary>
internal abstract record TypeModel
{
    public required string Name { get; init; }

    public required string At { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The schema's name, as <c>SchemaName</c> gives it; for a nested type with its pointer.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Set where the type is a message.</summary>
    public MessageModel? Message { get; init; }

    /// <summary>A message's type parameters, which the cases of a union have from it.</summary>
    public EquatableArray<TypeParameterModel> TypeParameters { get; init; }
}

/// <summary>An object schema: a record with a property a member.</summary>
internal sealed record RecordModel : TypeModel
{
    public required ObjectModel Object { get; init; }

    /// <summary>Assertions beside those of the members.</summary>
    public required Slot Rest { get; init; }

    /// <summary>The type of the values of <c>AdditionalFields</c>; null where no such property is there.</summary>
    public Slot? AdditionalFields { get; init; }

    /// <summary>The union that the record is a case of.</summary>
    public string? Union { get; init; }

    public EquatableArray<InterfaceImplementation> Interfaces { get; init; }

    /// <summary>Which members must, or must not, be there together.</summary>
    public EquatableArray<MemberRule> Rules { get; init; }

    /// <summary>Whether the record's own shape is offered as an interface for those that extend it.</summary>
    public bool HasInterface { get; init; }

    /// <summary>Whether the record has that interface itself; not where the event table fills a member in, which others have to give.</summary>
    public bool ImplementsInterface => HasInterface && Object.Members.All(member => member.Fill is null);

    public bool Nullable { get; init; }
}

/// <summary>The interface of a base that a record extends by <c>allOf</c>, and its members that need an implementation of their own.</summary>
internal sealed record InterfaceImplementation(string Name, EquatableArray<ExplicitMember> Members);

/// <param name="Wanted">The member as the base has it.</param>
/// <param name="Expression">What gives its value in the record.</param>
internal sealed record ExplicitMember(MemberModel Wanted, string Name, string Expression);

/// <summary>A list of known strings, open for those that are not known.</summary>
internal sealed record EnumModel : TypeModel
{
    public required EquatableArray<EnumValue> Values { get; init; }

    public bool Nullable { get; init; }

    /// <summary>Whether a schema says <c>type: string</c>, so that it is <c>type</c> that refuses other values.</summary>
    public bool IsTyped { get; init; }

    public required Slot Rest { get; init; }
}

internal sealed record EnumValue(string CSharpName, string Text);

/// <summary>A closed choice between shapes.</summary>
internal sealed record UnionModel : TypeModel
{
    public required string Keyword { get; init; }

    public required EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>Whether at most one case's guard can hold for a value, so that nothing has to be tried.</summary>
    public bool Exclusive { get; init; }

    /// <summary>The member that tells object cases apart; null where none does.</summary>
    public string? TagMember { get; init; }

    public required Slot Rest { get; init; }

    public bool Nullable { get; init; }
}

/// <summary>A case of a union.</summary>
/// <param name="Name">The case's type: a record derived from the union, or one nested in it that wraps a value.</param>
/// <param name="Wraps">The wrapped value's slot; null for a derived record.</param>
/// <param name="Tokens">The JSON types that the case can have.</param>
/// <param name="Tags">The values of the union's tag member that mean this case; empty where the tag does not decide.</param>
internal sealed record UnionCase(
    string Name,
    string ParameterName,
    Slot? Wraps,
    EquatableArray<string> Tokens,
    EquatableArray<string> Tags)
{
    /// <summary>What makes the case the one that is meant, without a look at the others.</summary>
    public CaseProof Proof { get; init; }

    /// <summary>What constants given to the wrapped value must fulfil.</summary>
    public EquatableArray<ConstraintModel> Constraints { get; init; }
}

/// <summary>What makes a case of a union the one that is meant, without a look at the others.</summary>
internal enum CaseProof
{
    /// <summary>Nothing: the others may fit as well.</summary>
    None,

    /// <summary>That the value fits it.</summary>
    Fit,

    /// <summary>That the value fits it, and has no members but those that it names.</summary>
    FitWithoutOthers,
}

/// <summary>An array of a fixed length: a record with a property an item.</summary>
internal sealed record TupleModel : TypeModel
{
    public required EquatableArray<TupleItem> Items { get; init; }

    /// <summary>What holds for the array as a whole: its length, and where that is said.</summary>
    public required ArrayModel Array { get; init; }

    public required Slot Rest { get; init; }

    public bool Nullable { get; init; }
}

internal sealed record TupleItem(string Name, Slot Slot, Documentation Documentation, EquatableArray<ConstraintModel> Constraints);

/// <summary>A root that is no object: a value with a name.</summary>
internal sealed record WrapperModel : TypeModel
{
    public required Slot Value { get; init; }

    /// <summary>What constants given to the value must fulfil.</summary>
    public EquatableArray<ConstraintModel> Constraints { get; init; }
}

/// <summary>Text for doc comments and attributes.</summary>
internal sealed record Documentation(string? Title, string? Description, EquatableArray<string> Examples, string? Default, bool Deprecated)
{
    public static Documentation None { get; } = new(null, null, default, null, false);

    /// <summary>The member of another type whose words are these, too.</summary>
    public string? InheritFrom { get; init; }

    public static Documentation Of(Schema schema)
    {
        if (schema is { Title: null, Description: null, Examples.Count: 0, Default: null })
        {
            return schema.Deprecated ? None with { Deprecated = true } : None;
        }

        string[] examples = schema.Examples.Count == 0 ? [] : new string[schema.Examples.Count];
        for (int i = 0; i < examples.Length; i++)
        {
            examples[i] = schema.Examples[i].Json;
        }

        return Shared<Documentation>.Of(new(schema.Title, schema.Description, EquatableArray<string>.Own(examples), schema.Default?.Json, schema.Deprecated));
    }
}
