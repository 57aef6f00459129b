using System.Collections.Immutable;
using System.Globalization;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads the constants that an expression is made of.</summary>
internal sealed class GivenValueReader(ContractSymbols symbols)
{
    /// <summary>The value; null where nothing of it is known.</summary>
    public GivenValue? Read(IOperation operation) => Read(operation, operation.Syntax, SpecialType.None);

    /// <summary>The values that an expression may have, of those that are known: more than one where it chooses between constants.</summary>
    public ImmutableArray<GivenValue> ReadAll(IOperation operation) => Read(operation) switch
    {
        null => [],
        GivenChoice choice => choice.Values,
        var value => [value],
    };

    /// <param name="number">The number's type in C#, once a conversion has said it.</param>
    private GivenValue? Read(IOperation operation, SyntaxNode syntax, SpecialType number)
    {
        while (true)
        {
            number = number == SpecialType.None ? NumberTypeOf(operation.Type) : number;
            if (operation.ConstantValue is { HasValue: true, Value: var constant })
            {
                return GivenScalars.Of(syntax, constant, number);
            }

            switch (operation)
            {
                case IConversionOperation conversion when IsTransparent(conversion):
                    operation = conversion.Operand;
                    break;
                case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                    return GivenScalars.Of(syntax, "", number);
                case ICollectionExpressionOperation list:
                    return ListOf(syntax, list.Elements);
                case IObjectCreationOperation creation:
                    return UriReading.Read(syntax, creation) ?? MapOf(syntax, creation);
                case IInvocationOperation { TargetMethod.Name: "Create", Arguments: [{ Value: var items }] } call when symbols.IsRuntimeType(call.TargetMethod.ContainingType, "ValueList"):
                    operation = items;
                    break;
                default:
                    return ChoiceOf(operation, syntax, number);
            }
        }
    }

    private GivenChoice? ChoiceOf(IOperation operation, SyntaxNode syntax, SpecialType number)
    {
        ImmutableArray<IOperation> branches = Branches.Of(operation);
        return branches.Length < 2 ? null : new GivenChoice(syntax, [.. branches.Select(branch => Read(branch, branch.Syntax, number)).OfType<GivenValue>()]);
    }

    /// <summary>Whether a conversion leaves the value what it is in JSON.</summary>
    private bool IsTransparent(IConversionOperation conversion) =>
        conversion.OperatorMethod is not { ContainingType: var type }
            ? conversion.IsImplicit || conversion.Conversion.IsIdentity || conversion.Conversion.IsNullable
            : symbols.IsRuntimeType(type, "Optional") || symbols.IsRuntimeType(type, "JsonAny") || symbols.IsRuntimeType(type, "ValueMap")
                || type is { Name: "ReadOnlySpan" or "Span" or "BigInteger" or "Decimal", ContainingNamespace.Name: "System" or "Numerics" };

    private GivenList ListOf(SyntaxNode syntax, ImmutableArray<IOperation> elements) => new(
        syntax,
        [.. elements.Where(element => element is not ISpreadOperation).Select(Read)],
        elements.All(element => element is not ISpreadOperation));

    private GivenMap? MapOf(SyntaxNode syntax, IObjectCreationOperation creation)
    {
        if (creation.Arguments.Length > 0 || (!symbols.IsRuntimeType(creation.Type, "ValueMap") && creation.Type?.Name != "Dictionary"))
        {
            return null;
        }

        var members = ImmutableArray.CreateBuilder<GivenMember>();
        ImmutableArray<IOperation> entries = creation.Initializer?.Initializers ?? [];
        foreach (IOperation entry in entries)
        {
            (IOperation? name, IOperation? value) = entry switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment => (key.Value, assignment.Value),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var added] } => (key.Value, added.Value),
                _ => default((IOperation?, IOperation?)),
            };
            if (name?.ConstantValue is { HasValue: true, Value: string text })
            {
                members.Add(new GivenMember(text, name.Syntax, Read(value!)));
            }
        }

        return new GivenMap(syntax, members.ToImmutable(), members.Count == entries.Length);
    }

    private static SpecialType NumberTypeOf(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        return type?.SpecialType is { } special and >= SpecialType.System_SByte and <= SpecialType.System_Double ? special : SpecialType.None;
    }
}
