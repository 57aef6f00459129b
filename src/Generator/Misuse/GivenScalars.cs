using System.Globalization;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Constants of C# as JSON has them.</summary>
internal static class GivenScalars
{
    /// <param name="number">The type that a number is converted to before it is written; none where it stays as it is.</param>
    public static GivenScalar? Of(SyntaxNode syntax, object? constant, SpecialType number) => constant switch
    {
        string text => new GivenScalar(syntax, new Node(NodeKind.String, text, default)),
        bool flag => new GivenScalar(syntax, new Node(NodeKind.Boolean, flag ? "true" : "false", default)),
        char unit => number == SpecialType.None ? null : Of(syntax, (int)unit, number),
        IConvertible value => Converted(value, number) is { } digits
            ? new GivenScalar(syntax, new Node(digits.IndexOfAny(['.', 'E', 'e']) < 0 ? NodeKind.Integer : NodeKind.Number, digits, default))
            : null,
        _ => null,
    };

    private static string? Converted(IConvertible value, SpecialType number)
    {
        try
        {
            return Text(number switch
            {
                SpecialType.System_Single => value.ToSingle(CultureInfo.InvariantCulture),
                SpecialType.System_Double => value.ToDouble(CultureInfo.InvariantCulture),
                SpecialType.System_Decimal => value.ToDecimal(CultureInfo.InvariantCulture),
                _ => value,
            });
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The shortest text that reads back as the same number; null where JSON has none.</summary>
    private static string? Text(IConvertible number) => number switch
    {
        double real => double.IsNaN(real) || double.IsInfinity(real) ? null : real.ToString("R", CultureInfo.InvariantCulture),
        float real => float.IsNaN(real) || float.IsInfinity(real) ? null : real.ToString("R", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
