using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>One bound of a number.</summary>
/// <param name="keyword">The keyword.</param>
/// <param name="limit">The bound.</param>
/// <param name="holds">Whether a number fits that is less (-1), equal (0) or more (1).</param>
/// <param name="words">How a number must be to the bound, in words.</param>
internal sealed class NumberBound(string keyword, string limit, Predicate<int> holds, string words)
{
    private readonly JsonNumber limit = JsonNumber.Parse(limit);

    public string Keyword => keyword;

    public string Wanted => $"{words} {limit}";

    public static NumberBound[] Of(Schema schema)
    {
        List<NumberBound> bounds = [];
        Add("minimum", schema.Minimum, order => order >= 0, "at least");
        Add("exclusiveMinimum", schema.ExclusiveMinimum, order => order > 0, "greater than");
        Add("maximum", schema.Maximum, order => order <= 0, "at most");
        Add("exclusiveMaximum", schema.ExclusiveMaximum, order => order < 0, "less than");
        return [.. bounds];

        void Add(string keyword, string? limit, Predicate<int> holds, string words)
        {
            if (limit is not null)
            {
                bounds.Add(new NumberBound(keyword, limit, holds, words));
            }
        }
    }

    public bool Holds(in JsonNumber number) => holds(number.CompareTo(limit));
}
