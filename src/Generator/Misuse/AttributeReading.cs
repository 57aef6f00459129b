using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads attributes, of which half-typed code may have any part wrong.</summary>
internal static class AttributeReading
{
    extension(ISymbol symbol)
    {
        /// <summary>The attributes of a name from <c>MessageContracts.Annotations</c>.</summary>
        public IEnumerable<AttributeData> Annotations(string name) =>
            symbol.GetAttributes().Where(attribute =>
                attribute.AttributeClass is { ContainingNamespace: { Name: "Annotations", ContainingNamespace.Name: "MessageContracts" } } type
                && type.Name == name);
    }

    extension(AttributeData attribute)
    {
        /// <summary>A positional argument that is a text; null where it is missing or is none.</summary>
        public string? Text(int index) =>
            index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text }
                ? text
                : null;

        /// <summary>A positional argument that is a list of texts.</summary>
        public ImmutableArray<string> Texts(int index) =>
            index < attribute.ConstructorArguments.Length ? TextsOf(attribute.ConstructorArguments[index]) : [];

        /// <summary>A named argument's value; null where it is not set.</summary>
        public object? Named(string name)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == name)
                {
                    return argument.Value.Kind == TypedConstantKind.Array ? TextsOf(argument.Value) : argument.Value.Value;
                }
            }

            return null;
        }

        public string Location => attribute.Named("Location") as string ?? "";
    }

    private static ImmutableArray<string> TextsOf(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array && !constant.IsNull ? [.. constant.Values.Select(value => value.Value).OfType<string>()] : [];
}
