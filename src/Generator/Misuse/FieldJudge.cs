using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a field that stands in a topic can ever have a value.</summary>
internal sealed class FieldJudge(ContractSymbols symbols, INamedTypeSymbol message)
{
    private readonly Family? family = symbols.FamilyOf(message);

    /// <summary>Why no message has this text in the place of a field; null where one may.</summary>
    /// <param name="path">The way through properties, <c>Tag.Name</c>.</param>
    public string? WhyNever(string path, string text)
    {
        if (SegmentSyntax.WhyNoSegment((family?.Replace(text) ?? text).AsSpan(), path) is { } unroutable)
        {
            return unroutable;
        }

        // Of a text that may have been another one, what it was is not known.
        return family?.MayBeReplaced(text) == true || PropertyAt(path) is not { } property ? null : WhyNever(property, path, text);
    }

    private string? WhyNever(IPropertySymbol property, string path, string text)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper ? wrapper.TypeArguments[0] : property.Type;
        if (type is INamedTypeSymbol named && symbols.ValuesOf(named) is { } known)
        {
            return known.Texts.Contains(text)
                ? null
                : $"{path} is one of {string.Join(", ", known.Texts)}, never \"{text}\".{Spelling.DidYouMean(text, [.. known.Texts])}";
        }

        return NodeOf(type, text) switch
        {
            null => $"{path} is {(type.SpecialType == SpecialType.System_Boolean ? "true or false" : "a number")}, never \"{text}\".",
            { } node => symbols.ConstraintsOf(property).Where(constraint => constraint.Depth == 0).Select(constraint => ScalarJudge.Judge(node, constraint))
                .FirstOrDefault(fault => fault is not null) is { } fault ? $"{path} {fault.Words.Replace("is the string", "can never be the string")}." : null,
        };
    }

    /// <summary>The text as a value of a field's type; null where it is none.</summary>
    private static Node? NodeOf(ITypeSymbol type, string text) => type.SpecialType switch
    {
        SpecialType.System_Boolean => text is "true" or "false" ? new Node(NodeKind.Boolean, text, default) : null,
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 =>
            JsonNumber.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out _) ? new Node(NodeKind.Integer, text, default) : null,
        _ => new Node(NodeKind.String, text, default),
    };

    private IPropertySymbol? PropertyAt(string path)
    {
        ITypeSymbol? type = message;
        IPropertySymbol? property = null;
        foreach (string name in path.Split('.'))
        {
            property = type?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
            type = property?.Type is INamedTypeSymbol { Arity: 1, Name: "Nullable" } nullable ? nullable.TypeArguments[0] : property?.Type;
        }

        return property;
    }
}
