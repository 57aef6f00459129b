namespace MessageContracts.Generator.Modeling;

/// <summary>The names that a type's own members have, so that nothing else in it may be called so.</summary>
internal static class TypeMembers
{
    /// <summary>Whether every type of a kind has a member of that name, which the type itself can then not be called.</summary>
    public static bool AreFixed(string name, ValueKind kind) => kind switch
    {
        ValueKind.Record or ValueKind.Map => name is "AdditionalFields" or "ReadJson" or "WriteJson" or "BindingKey" or "TopicWhere" or "TryParseRoutingKey" or "TopicOf" or "PartsOf" or "RoutingKeyParts",
        ValueKind.Union => name is "Match" or "ReadJson" or "WriteJson",
        _ => name is "Value" or "IsKnown" or "ReadJson" or "WriteJson",
    };

    public static IEnumerable<string> Of(TypeModel type) => type switch
    {
        RecordModel record => record.Object.Members.Select(member => member.CSharpName!),
        EnumModel list => list.Values.Select(value => value.CSharpName),
        UnionModel union => union.Cases.Where(item => item.Wraps is not null).Select(item => item.Name),
        TupleModel tuple => tuple.Items.Select(item => item.Name),
        _ => [],
    };
}
