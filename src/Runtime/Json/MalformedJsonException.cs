namespace MessageContracts.Json;

/// <summary>Says that a text is no JSON; caught where the document is read, and explained there.</summary>
/// <param name="at">Where, in bytes from the start of what was taken apart.</param>
internal sealed class MalformedJsonException(int at) : Exception
{
    public int At { get; } = at;
}
