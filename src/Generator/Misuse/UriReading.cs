using System.Collections.Immutable;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads <c>new Uri("…")</c>, whose text may be chosen among several.</summary>
internal static class UriReading
{
    /// <summary>What a message would say for it; null where it is no such expression, or not constant.</summary>
    public static GivenValue? Read(SyntaxNode syntax, IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: "Uri", ContainingNamespace.Name: "System" } || KindOf(creation) is not { } kind)
        {
            return null;
        }

        ImmutableArray<IOperation> texts = Branches.Of(creation.Arguments[0].Value);
        GivenValue[] values =
        [
            .. texts.Where(text => text.ConstantValue is { HasValue: true, Value: string })
                .Select(text => new GivenScalar(
                    texts.Length == 1 ? syntax : text.Syntax, new Node(NodeKind.String, Written((string)text.ConstantValue.Value!, kind), default))),
        ];
        return values.Length == 0 ? null : texts.Length == 1 ? values[0] : new GivenChoice(syntax, [.. values]);
    }

    private static UriKind? KindOf(IObjectCreationOperation creation) => creation.Arguments.Length switch
    {
        1 => UriKind.Absolute,
        2 when creation.Arguments[1].Value is { Type.Name: nameof(UriKind), ConstantValue: { HasValue: true, Value: int kind } } => (UriKind)kind,
        _ => null,
    };

    /// <summary>As the runtime's writer has it; the text itself where no URI can be made of it, which then has no such format either.</summary>
    private static string Written(string text, UriKind kind) =>
        SchemaFormat.UriReference.IsMatch(text) || !Uri.TryCreate(text, kind, out Uri? uri)
            ? text
            : uri.GetComponents(UriComponents.SerializationInfoString, UriFormat.UriEscaped);
}
