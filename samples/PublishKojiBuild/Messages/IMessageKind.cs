using MessageContracts;

namespace PublishKojiBuild.Messages;

/// <summary>A message type that is known only when the program runs: the way from the name of a schema to the type made from it.</summary>
internal interface IMessageKind
{
    /// <summary>The stem of the schema file, such as <c>koji-build.test.complete</c>.</summary>
    string Schema { get; }

    /// <summary>Reads a message of this kind.</summary>
    OpenedMessage Open(ReadOnlyMemory<byte> utf8);
}

/// <summary>The kind of one message type. Making it names the type, so nothing is looked up by reflection and a trimmed program keeps it.</summary>
internal sealed class MessageKind<T> : IMessageKind
    where T : IMessage<T>
{
    public string Schema => T.SchemaName;

    public OpenedMessage Open(ReadOnlyMemory<byte> utf8)
    {
        _ = MessageJson.TryParse(utf8.Span, out T? message, out ValidationReport report);
        return new OpenedMessage(report, office => office.TryPublish(message!));
    }
}
