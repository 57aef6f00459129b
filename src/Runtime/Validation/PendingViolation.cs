namespace MessageContracts.Validation;

/// <summary>A violation as it is noted while reading: by offset, since its pointer is found only afterwards.</summary>
/// <param name="Offset">Where the token starts, in bytes.</param>
/// <param name="Keyword">The keyword that failed.</param>
/// <param name="At">The subschema's place.</param>
/// <param name="Message">What was found, and what is wanted.</param>
internal readonly record struct PendingViolation(int Offset, string Keyword, string At, string Message)
{
    public Violation ToViolation(string pointer) => new(pointer, Keyword, Message, Location, Offset);

    private string Location => At.Length == 0 ? "" : $"{At}/{Keyword}";
}
