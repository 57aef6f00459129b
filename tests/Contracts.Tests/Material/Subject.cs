using System.Buffers;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>One message, so that one test can do the same with messages of all types.</summary>
internal abstract class Subject
{
    public abstract object Message { get; }

    public abstract byte[] ToUtf8Json();

    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>Writes the routing key; gives its length.</summary>
    public abstract int WriteRoutingKey(Span<char> destination);

    public abstract ValidationReport Validate();

    public abstract string RoutingKey(RoutingOptions options);

    public abstract ValueTask<PublishReceipt> Publish(MessageBus bus);
}

/// <inheritdoc/>
internal sealed class Subject<T>(T message) : Subject
    where T : IMessage<T>
{
    public override object Message => message;

    public override byte[] ToUtf8Json() => message.ToUtf8Json();

    public override void WriteTo(IBufferWriter<byte> output) => message.WriteTo(output);

    public override int WriteRoutingKey(Span<char> destination) =>
        message.TryFormatRoutingKey(destination, out int written, options: RoutingOptions.Default) ? written : 0;

    public override ValidationReport Validate() => message.Validate();

    public override string RoutingKey(RoutingOptions options) => message.RoutingKey(options: options);

    public override ValueTask<PublishReceipt> Publish(MessageBus bus) => message.Publish(bus);
}
