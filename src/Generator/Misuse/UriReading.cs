using MessageContracts.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads <c>new Uri("…")</c>.</summary>
internal static class UriReading
{
    /// <summary>What a message would say for it; null where it is no such expression, or not constant.</summary>
    public static string? TextOf(IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: "Uri", ContainingNamespace.Name: "System" }
            || creation.Arguments.FirstOrDefault()?.Value.ConstantValue is not { HasValue: true, Value: string text })
        {
            return null;
        }

        return creation.Arguments.Length switch
        {
            1 => Written(text, UriKind.Absolute),
            2 when creation.Arguments[1].Value is { Type.Name: nameof(UriKind), ConstantValue: { HasValue: true, Value: int kind } } => Written(text, (UriKind)kind),
            _ => null,
        };
    }

    /// <summary>As the runtime's writer has it; the text itself where no URI can be made of it, which then has no such format either.</summary>
    private static string Written(string text, UriKind kind) =>
        SchemaFormat.UriReference.IsMatch(text) || !Uri.TryCreate(text, kind, out Uri? uri)
            ? text
            : uri.GetComponents(UriComponents.SerializationInfoString, UriFormat.UriEscaped);
}
