using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>All message types of the ready-made contracts, by the stem of their schema.</summary>
internal static class ContractList
{
    private static readonly Dictionary<string, Type> Types = typeof(NoNamespace).Assembly.GetExportedTypes()
        .Where(IsMessage)
        .ToDictionary(type => Of(type, typeof(NoNamespace)).SchemaName, StringComparer.Ordinal);

    public static IEnumerable<string> Stems => Types.Keys;

    public static bool Has(string stem) => Types.ContainsKey(stem);

    /// <summary>The contract of a schema, closed over a namespace where it takes one.</summary>
    public static Contract Of(string stem, string @namespace = "") => Of(Types[stem], Namespaces.Of(@namespace));

    private static Contract Of(Type type, Type marker)
    {
        Type closed = type.IsGenericTypeDefinition ? type.MakeGenericType(marker) : type;
        return (Contract)Activator.CreateInstance(typeof(Contract<>).MakeGenericType(closed))!;
    }

    /// <summary>A type that is a message of itself; a union's case is one of the union.</summary>
    private static bool IsMessage(Type type) => type.GetInterfaces().Any(implemented =>
        implemented.IsGenericType
        && implemented.GetGenericTypeDefinition() == typeof(IMessage<>)
        && Definition(implemented.GenericTypeArguments[0]) == type);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
