using System.Collections.Immutable;
using System.Text.Json;
using MessageContracts.Generator.Misuse;
using MessageContracts.Generator.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Analyzers.Tests.Material;

/// <summary>Writes the C# that makes a message of which the JSON is known, as a person would.</summary>
internal static class CSharpOf
{
    /// <summary>An expression of a type's value.</summary>
    public static string Value(ITypeSymbol type, JsonElement json)
    {
        while (type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        return (json.ValueKind, type) switch
        {
            (JsonValueKind.Null, _) => "null",
            (_, { Name: "JsonAny" }) => json.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"JsonAny.Parse({Quoted(json.GetRawText())})" : Scalar(json),
            (_, INamedTypeSymbol { Name: "ValueList" } list) => $"[{string.Join(", ", json.EnumerateArray().Select(item => Value(list.TypeArguments[0], item)))}]",
            (_, INamedTypeSymbol { Name: "ValueMap" } map) => $"new {Name(map)}() {{ {string.Join(", ", json.EnumerateObject().Select(member => Entry(map.TypeArguments[0], member)))} }}",
            (_, { Name: "Uri", ContainingNamespace.Name: "System" }) => $"new Uri({Scalar(json)})",
            (_, INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true, SpecialType: SpecialType.None } union) => Case(union, json),
            (_, INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named) when KnownValues.Of(named) is { } known => $"{Name(named)}.{known.NameOf(json.GetString()!)}",
            (_, INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } wrapper) => $"new({Value(wrapper.InstanceConstructors.First(one => one.Parameters.Length == 1).Parameters[0].Type, json)})",
            (JsonValueKind.Array, INamedTypeSymbol tuple) => $"new {Name(tuple)}({string.Join(", ", Items(tuple).Zip(json.EnumerateArray(), (item, value) => Value(item.Type, value)))})",
            (JsonValueKind.Object, INamedTypeSymbol record) => $"new {Name(record)} {{ {string.Join(", ", Members(record, json))} }}",
            _ => Scalar(json),
        };
    }

    private static ImmutableArray<IParameterSymbol> Items(INamedTypeSymbol tuple) =>
        tuple.InstanceConstructors.MaxBy(constructor => constructor.Parameters.Length)!.Parameters;

    private static IEnumerable<string> Members(INamedTypeSymbol type, JsonElement json)
    {
        List<string> added = [];
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (Property(type, member.Name) is not { } property)
            {
                added.Add(Entry(null, member));
            }
            else if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
            {
                yield return $"{property.Name} = {Value(property.Type, member.Value)}";
            }
        }

        if (added.Count > 0)
        {
            yield return $"AdditionalFields = new() {{ {string.Join(", ", added)} }}";
        }
    }

    private static string Entry(ITypeSymbol? type, JsonProperty member) =>
        $"[{Quoted(member.Name)}] = {(type is null ? $"JsonAny.Parse({Quoted(member.Value.GetRawText())})" : Value(type, member.Value))}";

    /// <summary>The case of a choice: for an object the one with most of its members, for anything else the one of its type.</summary>
    private static string Case(INamedTypeSymbol union, JsonElement json)
    {
        INamedTypeSymbol[] cases = [.. union.GetTypeMembers().Concat(union.ContainingNamespace.GetTypeMembers()).Where(type => SymbolEqualityComparer.Default.Equals(type.BaseType, union))];
        if (cases.FirstOrDefault(type => Wrapped(type) is { } value && Fits(value, json)) is { } wrapping)
        {
            return $"new {Name(union)}.{wrapping.Name}({Value(Wrapped(wrapping)!, json)})";
        }

        INamedTypeSymbol derived = cases
            .Where(type => Wrapped(type) is null && type.GetMembers().OfType<IPropertySymbol>().All(property => !property.IsRequired || json.EnumerateObject().Any(member => Property(type, member.Name)?.Name == property.Name)))
            .OrderByDescending(type => json.EnumerateObject().Count(member => Property(type, member.Name) is not null))
            .First();
        return Value(derived, json);
    }

    private static ITypeSymbol? Wrapped(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(one => one.Parameters is [{ Name: "Value" }])?.Parameters[0].Type;

    private static bool Fits(ITypeSymbol type, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => type.SpecialType == SpecialType.System_String,
        JsonValueKind.Number => type.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double,
        JsonValueKind.Array => type.Name == "ValueList",
        JsonValueKind.Object => type.TypeKind == TypeKind.Class && type.Name != "ValueList" && type.SpecialType == SpecialType.None
            && json.EnumerateObject().All(member => Property((INamedTypeSymbol)type, member.Name) is not null),
        _ => false,
    };

    /// <summary>The property for a member. The contracts give two members other names: of one that is called like its type, and of an object's namesake.</summary>
    private static IPropertySymbol? Property(INamedTypeSymbol type, string jsonName)
    {
        string name = CSharpName.Pascal(jsonName);
        IEnumerable<ISymbol> members = [.. type.GetMembers(name), .. type.GetMembers(name + "Info"), .. type.GetMembers("Task" + name)];
        return members.OfType<IPropertySymbol>().FirstOrDefault();
    }

    private static string Scalar(JsonElement json) => json.ValueKind == JsonValueKind.String ? Quoted(json.GetString()!) : json.GetRawText();

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
