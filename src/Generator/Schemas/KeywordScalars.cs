using System.Globalization;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Keywords whose value is a single text, number or boolean.</summary>
internal static class KeywordScalars
{
    extension(in Keywords keywords)
    {
        public string? Text(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.String, "a text", out Member member) ? member.Value.Text : null;

        public bool Flag(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.Boolean, "true or false", out Member member) && member.Value.Text == "true";

        public string? Number(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, out Member member))
            {
                return null;
            }

            if (member.Value.Kind is NodeKind.Integer or NodeKind.Number)
            {
                return member.Value.Text;
            }

            keywords.ReportWrongValue(member, "a number");
            return null;
        }

        public string? PositiveNumber(Keyword keyword)
        {
            if (keywords.Number(keyword) is not { } number)
            {
                return null;
            }

            if (IsPositive(number))
            {
                return number;
            }

            keywords.TryFind(keyword, out Member member);
            keywords.ReportWrongValue(member, "a number above 0");
            return null;
        }

        /// <summary>A count of characters, items or members. One too large to be reached is as good as the largest.</summary>
        public int? Length(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, out Member member))
            {
                return null;
            }

            // `3.0` is an integer to JSON Schema (draft-07 validation, 6.3).
            if (member.Value.Kind is NodeKind.Integer or NodeKind.Number
                && double.TryParse(member.Value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double length)
                && length >= 0 && Math.Floor(length) == length)
            {
                return length >= int.MaxValue ? int.MaxValue : (int)length;
            }

            keywords.ReportWrongValue(member, "a whole number of 0 or more");
            return null;
        }

        public string? Pattern(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, NodeKind.String, "a regular expression", out Member member))
            {
                return null;
            }

            if (EcmaPattern.FindError(member.Value.Text) is not { } error)
            {
                return member.Value.Text;
            }

            keywords.Issues.Add(SchemaDiagnostics.InvalidPattern, member.ValueUnderline, NodeWords.Describe(member.Value), error);
            return null;
        }

        public string? CSharpName(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, NodeKind.String, "a C# identifier", out Member member))
            {
                return null;
            }

            if (CSharpIdentifier.IsValid(member.Value.Text))
            {
                return member.Value.Text;
            }

            keywords.Issues.Add(SchemaDiagnostics.InvalidCSharpName, member.ValueUnderline, NodeWords.Describe(member.Value));
            return null;
        }
    }

    // By the digits before the exponent, so that no number is too small or too large to tell.
    private static bool IsPositive(string number)
    {
        if (number[0] == '-')
        {
            return false;
        }

        foreach (char character in number)
        {
            if (character is 'e' or 'E')
            {
                return false;
            }

            if (character is >= '1' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
