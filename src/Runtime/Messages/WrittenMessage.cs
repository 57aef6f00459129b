using MessageContracts.Json;

namespace MessageContracts;

/// <summary>A message as it was written; holds only until the buffer is used again.</summary>
internal readonly ref struct WrittenMessage(ReadOnlySpan<byte> utf8, AddedFields added, MessageChecks checks)
{
    public ReadOnlySpan<byte> Utf8 { get; } = utf8;

    /// <summary>The fields in it that C# added.</summary>
    public AddedFields Added { get; } = added;

    /// <summary>Takes what does not hold of the event table's checks.</summary>
    public MessageChecks Checks { get; } = checks;
}
