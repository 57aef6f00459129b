using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>A message as an initializer makes it, as far as it is constant.</summary>
/// <param name="type">The message's type, with its type arguments.</param>
internal sealed class GivenMessage(ContractSymbols symbols, INamedTypeSymbol type, MessageFacts facts, IObjectOrCollectionInitializerOperation initializer)
{
    private readonly MessageTexts texts = new(symbols);
    private readonly GivenValueReader reader = new(symbols);
    private readonly Dictionary<string, (string Text, SyntaxNode Syntax)?> fields = new(StringComparer.Ordinal);

    public INamedTypeSymbol Type => type;

    public MessageFacts Facts => facts;

    /// <summary>A field's text, and where it is given; null where it is not known, or is refused for what it is already.</summary>
    /// <param name="path">The way through properties, <c>Tag.Name</c>.</param>
    public (string Text, SyntaxNode Syntax)? Field(string path)
    {
        if (!fields.TryGetValue(path, out (string Text, SyntaxNode Syntax)? known))
        {
            known = Read(path);
            fields.Add(path, known);
        }

        return known;
    }

    /// <summary>The value of the type argument for a type parameter; null where it is not known.</summary>
    public string? Argument(string parameter)
    {
        for (int i = 0; i < type.TypeParameters.Length; i++)
        {
            if (type.TypeParameters[i].Name == parameter)
            {
                return MessageTexts.OfSegment(type.TypeArguments[i]);
            }
        }

        return null;
    }

    private (string Text, SyntaxNode Syntax)? Read(string path) =>
        InitializerReader.Find(initializer, path) is { } value && texts.Of(value) is { } text && !IsRefused(value) ? (text, value.Syntax) : null;

    private bool IsRefused(IOperation value) =>
        InitializerReader.PropertyOf(value) is { } property
        && symbols.ConstraintsOf(property) is { IsEmpty: false } constraints
        && reader.Read(value) is { } given
        && ConstraintJudge.Judge(given, constraints) is not null;
}
