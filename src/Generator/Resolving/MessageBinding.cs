using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Resolving;

/// <summary>A schema file that an event table makes a message: the table's entry, and the values of the file-name parts.</summary>
/// <param name="Name">The message's name: the entry's, or the file's stem.</param>
internal sealed record MessageBinding(string Name, EventTable Table, MessageEntry Entry, EquatableArray<FilePart> Parts)
{
    /// <summary>Whether nothing may be judged by it: the entry does not say which file it means, or the table could not be read whole.</summary>
    public bool IsGuessed { get; init; } = Table.IsGuessed;
}

/// <summary>A part of a file's name under the name that the table's pattern gives it, as the topic writes it.</summary>
internal sealed record FilePart(string Name, string Value);
