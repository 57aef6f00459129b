using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>
/// What the attributes on generated members say, in this compilation and in all assemblies that it refers to. One lives as long
/// as a compilation, and reads each symbol once.
/// </summary>
internal sealed class ContractSymbols
{
    private const string Annotations = "MessageContracts.Annotations.";
    private const string RuntimeAssembly = "MessageContracts.Runtime";

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Constraint>> constraints = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, Family?> families = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, MessageFacts?> messages = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<MemberRule>> rules = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, KnownValues?> values = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol constraintAttribute;
    private readonly IAssemblySymbol runtime;

    private ContractSymbols(INamedTypeSymbol constraintAttribute, INamedTypeSymbol? receipt)
    {
        this.constraintAttribute = constraintAttribute;
        runtime = constraintAttribute.ContainingAssembly;
        Receipt = receipt;
    }

    /// <summary>What publishing gives back.</summary>
    public INamedTypeSymbol? Receipt { get; }

    /// <summary>Those of a compilation; null where it knows of no contracts, so that there is nothing to look at.</summary>
    public static ContractSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Annotations + "SchemaConstraintAttribute") is { } attribute
            ? new ContractSymbols(attribute, compilation.GetTypeByMetadataName("MessageContracts.PublishReceipt"))
            : null;

    /// <summary>What constants given to a property must fulfil.</summary>
    public ImmutableArray<Constraint> ConstraintsOf(IPropertySymbol property) =>
        MayHaveContracts(property.ContainingAssembly) ? constraints.GetOrAdd(property.OriginalDefinition, OfProperty) : [];

    /// <summary>What constants passed for a parameter must fulfil.</summary>
    public ImmutableArray<Constraint> ConstraintsOf(IParameterSymbol parameter) =>
        MayHaveContracts(parameter.ContainingAssembly) ? constraints.GetOrAdd(parameter.OriginalDefinition, OfSymbol) : [];

    /// <summary>The family whose types a namespace holds.</summary>
    public Family? FamilyOf(INamedTypeSymbol type) =>
        MayHaveContracts(type.ContainingAssembly) ? families.GetOrAdd(type.ContainingNamespace, Family.In) : null;

    /// <summary>What the event table says of a type; null where it is no message.</summary>
    public MessageFacts? MessageOf(INamedTypeSymbol type) =>
        MayHaveContracts(type.ContainingAssembly) ? messages.GetOrAdd(type.OriginalDefinition, MessageFacts.Of) : null;

    /// <summary>The values of an enumeration; null where the type is none.</summary>
    public KnownValues? ValuesOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && MayHaveContracts(type.ContainingAssembly) ? values.GetOrAdd(type, KnownValues.Of) : null;

    /// <summary>Which members of a record must, or must not, be there together.</summary>
    public ImmutableArray<MemberRule> RulesOf(INamedTypeSymbol type) =>
        MayHaveContracts(type.ContainingAssembly) ? rules.GetOrAdd(type.OriginalDefinition, MemberRule.Of) : [];

    /// <summary>Whether an assembly can hold generated types: it refers to the runtime, or is it.</summary>
    public bool MayHaveContracts(IAssemblySymbol? assembly) => assembly is not null && assemblies.GetOrAdd(assembly, RefersToRuntime);

    /// <summary>A type of the runtime, such as <c>Optional</c>.</summary>
    public bool IsRuntimeType(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol named && named.Name == name && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, runtime);

    private bool RefersToRuntime(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, runtime)
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == RuntimeAssembly));

    private ImmutableArray<Constraint> OfProperty(ISymbol property)
    {
        ImmutableArray<Constraint> own = OfSymbol(property);
        if (own.Length > 0)
        {
            return own;
        }

        // A positional record has its attributes on the parameters. (Metadata does not tell which structs are records.)
        return property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.Name == property.Name && parameter.GetAttributes().Length > 0) is { } parameter
            ? OfSymbol(parameter)
            : [];
    }

    private ImmutableArray<Constraint> OfSymbol(ISymbol symbol)
    {
        ImmutableArray<AttributeData> attributes = symbol.GetAttributes();
        return attributes.IsEmpty
            ? []
            : [.. attributes.Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, constraintAttribute)).Select(Constraint.Of)];
    }
}
