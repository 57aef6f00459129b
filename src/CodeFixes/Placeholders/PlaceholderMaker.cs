using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.CodeFixes.Placeholders;

/// <summary>Makes expressions that a person can start from: of the schema's example where there is one, else the plainest value of the type.</summary>
internal sealed class PlaceholderMaker(SemanticModel model, int position, ContractSymbols symbols)
{
    // Contracts are not nested deeper; a type that requires itself has no end.
    private const int Deepest = 6;

    /// <summary>An expression for a property.</summary>
    public string For(IPropertySymbol property) => Value(property.Type, property, SchemaExample.Of(property, model.Compilation), 0);

    /// <summary>The assignments of a record's required properties, without those that are given already.</summary>
    public IEnumerable<string> Required(INamedTypeSymbol type, ISet<string> given) => Required(type, given, 0);

    private IEnumerable<string> Required(INamedTypeSymbol type, ISet<string> given, int depth)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (IPropertySymbol property in at.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsRequired && !given.Contains(property.Name))
                {
                    yield return $"{Escaped(property.Name)} = {Value(property.Type, property, SchemaExample.Of(property, model.Compilation), depth)}";
                }
            }
        }
    }

    private string Value(ITypeSymbol type, ISymbol member, Node? example, int depth)
    {
        if (type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        if (Literal(type, example) is { } literal)
        {
            return literal;
        }

        return type switch
        {
            INamedTypeSymbol list when symbols.IsRuntimeType(list, "ValueList") => List(list.TypeArguments[0], member, example, depth),
            _ when symbols.IsRuntimeType(type, "ValueMap") => "new()",
            _ when symbols.IsRuntimeType(type, "JsonAny") => Scalars.Of(example) ?? Name(type) + ".Null",
            INamedTypeSymbol { ContainingNamespace.Name: "System" } => FrameworkValue(type),
            INamedTypeSymbol named when symbols.ValuesOf(named) is { } known => $"{Name(type)}.{NameOf(known, example)}",
            INamedTypeSymbol named when depth < Deepest => Made(named, example, depth),
            _ => "default!",
        };
    }

    private static string? Literal(ITypeSymbol type, Node? example) => type.SpecialType switch
    {
        SpecialType.System_String => example is { Kind: NodeKind.String } ? Scalars.Of(example) : "\"\"",
        SpecialType.System_Boolean => example is { Kind: NodeKind.Boolean } ? Scalars.Of(example) : "false",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => example is { Kind: NodeKind.Integer } ? Scalars.Of(example) : "0",
        SpecialType.System_Double => example is { Kind: NodeKind.Integer or NodeKind.Number } ? Scalars.Of(example) : "0",
        SpecialType.System_Decimal => example is { Kind: NodeKind.Integer or NodeKind.Number } ? Scalars.Of(example) + "m" : "0",
        _ => null,
    };

    private string FrameworkValue(ITypeSymbol type) => type.Name switch
    {
        "Uri" => $"new {Name(type)}(\"https://example.org\")",
        "DateTimeOffset" => Name(type) + ".UtcNow",
        "DateOnly" => $"{Name(type)}.FromDateTime({Name(model.Compilation.GetSpecialType(SpecialType.System_DateTime))}.UtcNow)",
        "Guid" => Name(type) + ".NewGuid()",
        _ => "default",
    };

    private string List(ITypeSymbol item, ISymbol member, Node? example, int depth)
    {
        if (example is { Kind: NodeKind.Sequence, Items.Length: > 0 } && example.Items.Select(node => Literal(item, node)).ToImmutableArray() is var literals && !literals.Contains(null))
        {
            return $"[{string.Join(", ", literals)}]";
        }

        int least = member is IPropertySymbol property ? symbols.ConstraintsOf(property).Max(constraint => constraint.MinItems) ?? 0 : 0;
        return least == 0 ? "[]" : $"[{string.Join(", ", Enumerable.Repeat(Value(item, item, null, depth + 1), least))}]";
    }

    /// <summary>A record with what it requires; a type around a value with that value; of a choice, its first case.</summary>
    private string Made(INamedTypeSymbol type, Node? example, int depth)
    {
        if (type.IsAbstract)
        {
            return CaseOf(type) is { } first ? $"new {Name(first)}{Arguments(first, example, depth)}" : "default!";
        }

        return "new" + Arguments(type, example, depth);
    }

    private string Arguments(INamedTypeSymbol type, Node? example, int depth)
    {
        IMethodSymbol? constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public && !candidate.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type)))
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        IEnumerable<string> arguments = (constructor?.Parameters ?? []).Select(parameter => Value(parameter.Type, parameter, example, depth + 1));
        string members = string.Join(", ", Required(type, new HashSet<string>(), depth + 1));
        return $"({string.Join(", ", arguments)}){(members.Length == 0 ? "" : $" {{ {members} }}")}";
    }

    private static INamedTypeSymbol? CaseOf(INamedTypeSymbol union) =>
        union.GetTypeMembers().Concat(union.ContainingNamespace.GetTypeMembers())
            .FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.BaseType?.OriginalDefinition, union.OriginalDefinition));

    private static string NameOf(KnownValues known, Node? example) =>
        (example is null ? null : known.NameOf(example.Text)) ?? known.Names.FirstOrDefault() ?? "Value";

    private string Name(ITypeSymbol type) => type.ToMinimalDisplayString(model, position);

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
