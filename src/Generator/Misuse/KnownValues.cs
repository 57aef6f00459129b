using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>The values of a generated enumeration, and the properties that stand for them.</summary>
/// <param name="Texts">The values as JSON has them.</param>
/// <param name="Names">The property of each.</param>
internal sealed record KnownValues(ImmutableArray<string> Texts, ImmutableArray<string> Names, string Location)
{
    public static KnownValues? Of(INamedTypeSymbol type)
    {
        if (type.Annotations("KnownValuesAttribute").FirstOrDefault() is not { } attribute)
        {
            return null;
        }

        // The properties stand in the order of the values, in source as in metadata.
        ImmutableArray<string> names =
        [
            .. type.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type))
                .Select(property => property.Name),
        ];
        ImmutableArray<string> texts = attribute.Texts(0);
        return texts.Length == names.Length && !texts.IsEmpty ? new KnownValues(texts, names, attribute.Location) : null;
    }

    /// <summary>The text that a property stands for.</summary>
    public string? TextOf(string name) => Names.IndexOf(name) is var index and >= 0 ? Texts[index] : null;

    public string? NameOf(string text) => Texts.IndexOf(text) is var index and >= 0 ? Names[index] : null;
}
