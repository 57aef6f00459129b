namespace MessageContracts.Json;

/// <summary>
/// What was found out about the cases of unions while one document is read. A union within itself asks about each of its values once for every
/// case of every level above; without a memory, the work doubles with each level.
/// </summary>
internal sealed class JudgedCases
{
    private const int KeptCapacity = 4096;

    private Dictionary<Case, Judgement> known = [];

    /// <summary>Whether a case is known not to fit, or to fit.</summary>
    /// <param name="which">The case of a union, and the value.</param>
    /// <param name="judgement">What was found.</param>
    /// <returns>False where nothing is known.</returns>
    public bool TryRecall(in Case which, out Judgement judgement)
    {
        judgement = default;
        return known.Count > 0 && known.TryGetValue(which, out judgement);
    }

    public void Remember(in Case which, Judgement judgement) => known[which] = judgement;

    /// <summary>Forgets all, and gives back what an unusually deep document needed.</summary>
    public void Clear()
    {
        if (known.Count > KeptCapacity)
        {
            known = [];
        }
        else if (known.Count > 0)
        {
            known.Clear();
        }
    }

    /// <summary>A case, held against the value at a place of the document.</summary>
    internal readonly record struct Case(object Union, int Number, int Offset);

    /// <summary>Whether the value does not fit, and how many of the case's required members it has.</summary>
    internal readonly record struct Judgement(bool Failed, int Met);
}
