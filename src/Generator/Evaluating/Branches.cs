using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>How a value does in the branches of a choice.</summary>
/// <param name="Matched">How many it fits.</param>
/// <param name="Nearest">Where it fits none: the one of which it has most of the required members; null on a tie.</param>
internal readonly record struct Branches(int Matched, Schema? Nearest)
{
    public static Branches Try(Evaluation evaluation, PreparedSchema at, Instance instance, EquatableArray<Schema> branches)
    {
        int before = evaluation.Met;
        int matched = 0;
        int most = -1;
        Schema? nearest = null;
        foreach (Schema branch in branches)
        {
            evaluation.Met = 0;
            if (evaluation.Probe(at.In(branch), instance))
            {
                matched++;
            }
            else if (evaluation.Met >= most)
            {
                nearest = evaluation.Met > most ? branch : null;
                most = evaluation.Met;
            }
        }

        evaluation.Met = before;
        return new Branches(matched, matched == 0 ? nearest : null);
    }
}
