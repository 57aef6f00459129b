using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>What a field's value will be as text, in a topic or in a check.</summary>
internal sealed class MessageTexts(ContractSymbols symbols)
{
    private readonly GivenValueReader reader = new(symbols);

    /// <summary>The text; null where it is not known.</summary>
    public string? Of(IOperation value) => InitializerReader.Unconverted(value) switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true, Type: INamedTypeSymbol type } property } => symbols.ValuesOf(type)?.TextOf(property.Name),
        IObjectCreationOperation { Arguments: [{ Value: var wrapped }], Type: INamedTypeSymbol type } creation when symbols.MayHaveContracts(type.ContainingAssembly) =>
            creation.Initializer is null ? Of(wrapped) : null,
        _ => reader.Read(value) is GivenScalar { Value: { Kind: not NodeKind.Null } node } ? node.Text : null,
    };

    /// <summary>The one definite value of a type argument; null where it stands for any or none, or is not known.</summary>
    public static string? OfSegment(ITypeSymbol argument)
    {
        if (argument is not INamedTypeSymbol type || type.AllInterfaces.Any(known => known.Name is "IAnySegment" or "INoSegment"))
        {
            return null;
        }

        return type.Annotations("SegmentValueAttribute").FirstOrDefault() is { } attribute ? attribute.Text(0) : SegmentSource.ValueOf(type);
    }
}
