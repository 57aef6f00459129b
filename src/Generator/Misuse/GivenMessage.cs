using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>A message as an initializer makes it, as far as it is constant.</summary>
/// <param name="type">The message's type, with its type arguments.</param>
internal sealed class GivenMessage(ContractSymbols symbols, INamedTypeSymbol type, MessageFacts facts, IObjectOrCollectionInitializerOperation initializer)
{
    private readonly MessageTexts texts = new(symbols);
    private readonly GivenValueReader reader = new(symbols);
    private readonly Dictionary<string, (ImmutableArray<GivenText> Known, bool IsWhole)> fields = new(StringComparer.Ordinal);

    public INamedTypeSymbol Type => type;

    public MessageFacts Facts => facts;

    /// <summary>A field's text; more than one where it is chosen between constants, none where it is not known, or is refused for what it is already.</summary>
    /// <param name="path">The way through properties, <c>Tag.Name</c>.</param>
    public ImmutableArray<GivenText> Field(string path) => Known(path).Known;

    /// <summary>All texts that a field can have; none where it may have one that is not known.</summary>
    /// <param name="path">The way through properties, <c>Tag.Name</c>.</param>
    public ImmutableArray<GivenText> AllOf(string path) => Known(path) is (var all, true) ? all : [];

    /// <summary>A field's text where there is one it can have; null where it is chosen, or not known.</summary>
    public GivenText? TheField(string path) => Field(path) is [var only] ? only : null;

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

    private (ImmutableArray<GivenText> Known, bool IsWhole) Known(string path)
    {
        if (!fields.TryGetValue(path, out (ImmutableArray<GivenText>, bool) known))
        {
            fields.Add(path, known = Read(path));
        }

        return known;
    }

    private (ImmutableArray<GivenText> Known, bool IsWhole) Read(string path)
    {
        if (InitializerReader.Find(initializer, path) is not { } value)
        {
            return ([], false);
        }

        GivenText?[] branches = [.. Branches.Of(value).Select(branch => texts.Of(branch) is { } text && !IsRefused(branch) ? new GivenText(text, branch.Syntax) : null)];
        return ([.. branches.OfType<GivenText>()], !branches.Contains(null));
    }

    private bool IsRefused(IOperation value) =>
        InitializerReader.PropertyOf(value) is { } property
        && symbols.ConstraintsOf(property) is { IsEmpty: false } constraints
        && reader.Read(value) is { } given
        && ConstraintJudge.Judge(given, constraints).Count > 0;
}

/// <summary>A text, and where it is given.</summary>
internal sealed record GivenText(string Text, SyntaxNode Syntax);
