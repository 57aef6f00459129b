using System.Collections.Immutable;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>A value as C# gives it, as far as it is constant.</summary>
/// <param name="Syntax">Where it stands.</param>
internal abstract record GivenValue(SyntaxNode Syntax)
{
    /// <summary>The value as JSON; null where any part of it is not known.</summary>
    public abstract Node? ToNode();
}

/// <summary>A text, a number or a boolean.</summary>
internal sealed record GivenScalar(SyntaxNode Syntax, Node Value) : GivenValue(Syntax)
{
    public override Node? ToNode() => Value;
}

/// <summary>A list; an item that is not constant is null.</summary>
/// <param name="IsWhole">Whether there are no other items.</param>
internal sealed record GivenList(SyntaxNode Syntax, ImmutableArray<GivenValue?> Items, bool IsWhole) : GivenValue(Syntax)
{
    public override Node? ToNode()
    {
        ImmutableArray<Node?> nodes = [.. Items.Select(item => item?.ToNode())];
        return IsWhole && !nodes.Contains(null)
            ? new Node(NodeKind.Sequence, "", default) { Items = [.. nodes.Select(node => node!)] }
            : null;
    }
}

/// <summary>One of several values: what an expression chooses between, of which those that are not constant are left out.</summary>
internal sealed record GivenChoice(SyntaxNode Syntax, ImmutableArray<GivenValue> Values) : GivenValue(Syntax)
{
    public override Node? ToNode() => null;
}

/// <summary>A map.</summary>
/// <param name="IsWhole">Whether all names are known and there are no other members.</param>
internal sealed record GivenMap(SyntaxNode Syntax, ImmutableArray<GivenMember> Members, bool IsWhole) : GivenValue(Syntax)
{
    // Equality of objects is no question that a constraint on constants asks.
    public override Node? ToNode() => null;
}

/// <summary>A member of a map; its value is null where it is not constant.</summary>
internal readonly record struct GivenMember(string Name, SyntaxNode NameSyntax, GivenValue? Value);
