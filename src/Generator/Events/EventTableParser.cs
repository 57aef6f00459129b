using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Events;

/// <summary>Makes an event table of a file's nodes. There always is one: what could not be read is left out.</summary>
internal static class EventTableParser
{
    public static EventTable Parse(string path, string displayPath, Node? root, IssueList issues) =>
        new() { Path = path, DisplayPath = displayPath };
}
