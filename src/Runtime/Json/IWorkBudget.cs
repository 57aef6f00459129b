namespace MessageContracts.Json;

/// <summary>What reading may cost.</summary>
internal interface IWorkBudget
{
    /// <summary>Takes steps; there are only so many, and beyond them reading is given up by an exception.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="offset">Where reading is.</param>
    void Spend(int steps, int offset);
}
