using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Misuse;

/// <summary>A check that ties topic and body together, as an attribute tells it.</summary>
internal sealed record CheckText(CheckOperand Left, CheckOperand Right)
{
    public static CheckText? Parse(string text) => new CheckParser(text).Parse("") is { } check ? new CheckText(check.Left, check.Right) : null;
}

internal static class CheckOperandExtensions
{
    extension(CheckOperand operand)
    {
        /// <summary>The part of an operand's value that counts.</summary>
        public string Of(string value) => operand.UpToFirstDot && value.IndexOf('.') is var dot and >= 0 ? value.Substring(0, dot) : value;

        /// <summary>The operand in words.</summary>
        public string Words => operand.UpToFirstDot ? $"{operand.Path} up to its first dot" : operand.Path;
    }
}
