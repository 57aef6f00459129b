using System.Collections.Immutable;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What holds for all messages of a family, read from its <c>MessageFamilyAttribute</c>.</summary>
/// <param name="Replacements">By turns a text and what replaces it in a topic.</param>
internal sealed record Family(string Name, SchemaPattern? FieldNames, ImmutableArray<string> Replacements, int MaxKeyBytes)
{
    private const int AmqpMaxKeyBytes = 255;

    /// <summary>The family whose class of topics stands in a namespace.</summary>
    public static Family? In(INamespaceSymbol space)
    {
        foreach (INamedTypeSymbol type in space.GetTypeMembers())
        {
            if (type.IsStatic
                && type.Name.EndsWith("Topics", StringComparison.Ordinal)
                && type.Annotations("MessageFamilyAttribute").FirstOrDefault() is { } attribute)
            {
                return new Family(
                    attribute.Text(0) ?? "",
                    attribute.Named(nameof(FieldNames)) is string pattern ? Patterns.Find(pattern) : null,
                    attribute.Named(nameof(Replacements)) is ImmutableArray<string> texts ? texts : [],
                    attribute.Named(nameof(MaxKeyBytes)) as int? ?? AmqpMaxKeyBytes);
            }
        }

        return null;
    }

    /// <summary>A field's value as it stands in a topic.</summary>
    public string Replace(string value)
    {
        for (int at = 0; at + 1 < Replacements.Length; at += 2)
        {
            value = Replacements[at].Length == 0 ? value : value.Replace(Replacements[at], Replacements[at + 1]);
        }

        return value;
    }

    /// <summary>Whether a text could be what has become of another one in a topic.</summary>
    public bool MayBeReplaced(string text)
    {
        for (int at = 1; at < Replacements.Length; at += 2)
        {
            if (text.Contains(Replacements[at]))
            {
                return true;
            }
        }

        return false;
    }
}
